// @ts-check
import { stringify } from 'yaml';

/** @typedef {import('./proto.mjs').Message} Message */
/** @typedef {import('./proto.mjs').Field} Field */

const PACKAGE = 'feed.v1';

/** The partners' feed as AsyncAPI 3. @param {import('./proto.mjs').Proto} proto */
export function asyncapi(proto) {
  const messages = [...proto.values()].filter((message) => message.package === PACKAGE);
  if (messages.length === 0) throw new Error(`no message of ${PACKAGE} in proto/`);
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Một Cửa: public facts',
      version: '1.0.0',
      description:
        'Facts for partner systems, without personal data. The same facts are read over HTTP: GET /api/v1/feed/events. ' +
        'JetStream stream PUBLIC; the attributes of CloudEvents 1.0 are headers named ce-*. See docs/partners.md.',
      license: { name: 'EUPL-1.2' },
    },
    defaultContentType: 'application/json',
    channels: byName(messages, channelOf),
    operations: Object.fromEntries(messages.map(({ name }) => [`publish${name}`, operationOf(name)])),
    components: {
      messages: byName(messages, messageOf),
      schemas: byName(messages, schemaOf),
    },
  };
  return `# Made by tools/check/drift.mjs from proto/feed; do not edit.\n${stringify(document, { lineWidth: 0 })}`;
}

/**
 * `DossierProgressed` is published as `dossier.progressed.v1`.
 *
 * @param {Message} message
 */
export function publicName({ name, package: inPackage }) {
  const [noun = '', ...rest] = name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
  return `${noun}.${rest.join('-')}.${inPackage.split('.').at(-1)}`;
}

/** @param {Message} message */
function channelOf(message) {
  return {
    address: `public.${publicName(message)}`,
    description: `CloudEvents type vn.motcua.${publicName(message)}`,
    messages: { [message.name]: { $ref: `#/components/messages/${message.name}` } },
  };
}

/** @param {string} name */
function operationOf(name) {
  return { action: 'send', channel: { $ref: `#/channels/${name}` } };
}

/**
 * @template T
 * @param {readonly Message[]} messages
 * @param {(message: Message) => T} make
 */
function byName(messages, make) {
  return Object.fromEntries(messages.map((message) => [message.name, make(message)]));
}

/** @param {Message} message */
function messageOf({ name, comment }) {
  return {
    name,
    ...(comment ? { summary: comment } : {}),
    contentType: 'application/json',
    payload: { $ref: `#/components/schemas/${name}` },
  };
}

/** @param {Message} message */
function schemaOf({ fields }) {
  const properties = Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)]));
  return { type: 'object', required: fields.filter(({ optional }) => !optional).map(({ name }) => name), properties };
}

/** @param {Field} field */
function propertyOf({ type, repeated, comment }) {
  const single = type === 'int32' ? { type: 'integer' } : { type: type === 'bool' ? 'boolean' : 'string' };
  return { ...(repeated ? { type: 'array', items: single } : single), ...(comment ? { description: comment } : {}) };
}
