// @ts-check

/** @typedef {import('./proto.mjs').Message} Message */
/** @typedef {import('./proto.mjs').Field} Field */

/**
 * @param {Record<string, string>} eventTypes full name of the message by event type
 * @param {import('./proto.mjs').Proto} proto
 */
export function eventsPage(eventTypes, proto) {
  const sections = Object.entries(eventTypes).map(([type, name]) => section(type, messageOf(proto, name)));
  const parts = [...partsOf(Object.values(eventTypes), proto)].map((message) => part(message));
  return `# Events

Made from \`proto/\` and \`libs/contracts/src/events/event-types.ts\` by \`node tools/check/drift.mjs --write\`.

Stream \`EVENTS\`. The body is the message as proto JSON: a field with its default value (empty text, 0) is left out.
Headers are CloudEvents 1.0: \`ce-id\` (\`<context>.<aggregate>/<id>/<seq>\`), \`ce-type\`, \`ce-subject\` (aggregate id), \`ce-time\`
(when it happened), \`ce-recordedtime\` (when it was entered), \`ce-sequence\` (gapless per aggregate, from 1), \`ce-partitionkey\`,
\`ce-correlationid\`, \`ce-causationid\`, \`ce-actor\`. Instants are RFC 3339 with offset, days \`YYYY-MM-DD\`. No personal data.

| type | message |
|---|---|
${Object.entries(eventTypes)
  .map(([type, name]) => `| [\`${type}\`](#${type.replaceAll('.', '')}) | \`${name}\` |`)
  .join('\n')}

${sections.join('\n')}
## Parts

${parts.join('\n')}`;
}

/** @param {string} type @param {Message} message */
function section(type, message) {
  return `## ${type}

${sentence(message)}Subject \`events.${type}\`, message \`${message.package}.${message.name}\`.

${table(message)}
`;
}

/** @param {Message} message */
function part(message) {
  return `### ${message.package}.${message.name}

${sentence(message)}

${table(message)}
`;
}

/** @param {Message} message */
const sentence = ({ comment }) => (comment ? `${comment}\n\n` : '');

/** @param {Message} message */
function table({ fields }) {
  const rows = fields.map((field) => `| \`${field.name}\` | ${typeOf(field)} | ${field.comment} |`);
  return `| field | type | meaning |\n|---|---|---|\n${rows.join('\n')}`;
}

/** @param {Field} field */
const typeOf = ({ type, repeated, optional }) =>
  `${repeated ? 'list of ' : ''}${type}${optional ? ', may be absent' : ''}`;

/** @param {import('./proto.mjs').Proto} proto @param {string} name */
function messageOf(proto, name) {
  const message = proto.get(name);
  if (!message) throw new Error(`no message ${name} in proto/`);
  return message;
}

/**
 * Messages used inside events, each once.
 *
 * @param {readonly string[]} names
 * @param {import('./proto.mjs').Proto} proto
 */
function partsOf(names, proto) {
  /** @type {Set<Message>} */
  const found = new Set();
  const visit = (/** @type {string} */ name) => {
    for (const { type } of messageOf(proto, name).fields) {
      const inner = proto.get(type);
      if (!inner || found.has(inner)) continue;
      found.add(inner);
      visit(type);
    }
  };
  for (const name of names) visit(name);
  return found;
}
