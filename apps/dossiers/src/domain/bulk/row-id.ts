/** What makes a row the same row in any file: who asks for what, when it matters in which round, and in which year. */
export function identityKeys(values: Readonly<Record<string, unknown>>): readonly string[] {
  const always = ['procedureCode', 'round', 'year'];
  // A person with a number is known by it; without one, by everything that tells two people of one name apart.
  return values['identityNumber']
    ? ['identityNumber', ...always]
    : ['name', 'birthDate', 'phone', 'email', 'address', ...always];
}

/** UUID (version 8) of the dossier of a row. @param key 64 hexadecimal digits */
export function dossierIdOf(key: string): string {
  const variant = ((Number.parseInt(key.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    key.slice(0, 8),
    key.slice(8, 12),
    `8${key.slice(13, 16)}`,
    variant + key.slice(17, 20),
    key.slice(20, 32),
  ].join('-');
}
