// @ts-check

/** @param {Record<string, string>} codes */
export function eventCodesPage(codes) {
  const rows = Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return `# Codes of log lines

Made from \`libs/observability/src/event-codes.ts\` by \`node tools/check/drift.mjs --write\`. The field is \`event.code\`; a
code keeps its meaning. Level \`warn\`: it will be retried by itself. Level \`error\`: a person must act.

| code | meaning |
|---|---|
${rows.join('\n')}
`;
}
