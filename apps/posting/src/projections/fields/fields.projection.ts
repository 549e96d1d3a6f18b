import type { DocumentProjection } from '@motcua/messaging';

import type { NamedField } from '../../domain/field-names.js';

/** Fields of procedures with all their names. */
export const fields: DocumentProjection<NamedField> = {
  name: 'fields',
  version: 1,
  sources: ['posting.field'],
  key: (_aggregate, code) => code,
  evolve(doc, { type, data }) {
    if (type === 'posting.field.defined.v1') return { code: data.code, name: data.name, aliases: data.aliases };
    if (!doc) throw new Error(`${type} is not the first fact of a field`);
    return doc;
  },
};
