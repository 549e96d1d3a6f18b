/** Those who work on dossiers need the name; all others see its first letters only. */
const WORK_ON_DOSSIERS = ['clerk', 'handler', 'head'];

/** A name in a list as a role may see it: `Nguyễn Văn A` or `N*** V*** A***`. */
export function nameFor(role: string, name: string): string {
  if (WORK_ON_DOSSIERS.includes(role)) return name;
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${[...word][0] ?? ''}***`)
    .join(' ');
}
