// @ts-check
import { createRequire } from 'node:module';
import { getMetadataStorage } from 'class-validator';

/**
 * @typedef {Record<string, unknown>} Schema JSON Schema 2020-12
 * @typedef {new (...args: never[]) => unknown} Class
 * @typedef {ReturnType<import('class-validator').MetadataStorage['getTargetValidationMetadatas']>[number]} Rule
 */

/** Not part of what class-transformer exports. @type {typeof import('class-transformer/types/storage.js')} */
const { defaultMetadataStorage: types } = createRequire(import.meta.url)('class-transformer/cjs/storage.js');

/** What each validator asks for; every validator of a DTO must be here. @type {Readonly<Record<string, (...given: never[]) => Schema>>} */
const KEYWORDS = {
  arrayMaxSize: (/** @type {number} */ maxItems) => ({ maxItems }),
  arrayMinSize: (/** @type {number} */ minItems) => ({ minItems }),
  arrayUnique: () => ({ uniqueItems: true }),
  equals: (/** @type {unknown} */ value) => ({ const: value }),
  isArray: () => ({ type: 'array' }),
  isBoolean: () => ({ type: 'boolean' }),
  isDay: () => ({ type: 'string', format: 'date' }),
  isDefined: () => ({}),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isIn: (/** @type {readonly unknown[]} */ values) => ({ ...onlyType(values), enum: [...values] }),
  isInstant: () => ({ type: 'string', format: 'date-time' }),
  isInt: () => ({ type: 'integer' }),
  isIso8601: () => ({ type: 'string', format: 'date-time' }),
  isLength: (/** @type {number} */ minLength, /** @type {number} */ maxLength) => ({ minLength, maxLength }),
  isNumber: () => ({ type: 'number' }),
  isObject: () => ({ type: 'object' }),
  isString: () => ({ type: 'string' }),
  matches: (/** @type {RegExp} */ { source }) => ({ type: 'string', pattern: source }),
  max: (/** @type {number} */ maximum) => ({ maximum }),
  min: (/** @type {number} */ minimum) => ({ minimum }),
};

/** @param {readonly unknown[]} values */
function onlyType(values) {
  const [type, ...others] = new Set(values.map((value) => typeof value));
  return others.length === 0 ? { type } : {};
}

/**
 * The rules of a class and of the classes inside it, as class-validator applies them: unknown fields are refused.
 *
 * @param {Class} type
 * @param {Map<string, Schema>} into by class name; what is there is not made again
 * @returns {Schema} a reference
 */
export function schemaOf(type, into) {
  if (!into.has(type.name)) {
    into.set(type.name, {}); // a class may contain itself
    into.set(type.name, objectSchema(type, into));
  }
  return { $ref: `#/components/schemas/${type.name}` };
}

/** @param {Class} type @param {Map<string, Schema>} into */
function objectSchema(type, into) {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const rulesFor = (/** @type {string} */ name) => rules.filter(({ propertyName }) => propertyName === name);
  const required = names.filter((name) => !rulesFor(name).some(isOptional));
  const properties = names.map((name) => [name, fieldSchema(type, rulesFor(name), into)]);
  return {
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

/** @param {Class} type @param {readonly Rule[]} rules @param {Map<string, Schema>} into */
function fieldSchema(type, rules, into) {
  /** @type {Schema} */
  const schema = {};
  // Decorators run from below: turned round, the rules come as they were written.
  for (const rule of rules.filter((one) => !isOptional(one)).toReversed()) {
    const keywords = rule.type === 'nestedValidation' ? nested(type, rule, into) : keywordsOf(type, rule);
    if (rule.each) schema['items'] = { .../** @type {Schema} */ (schema['items']), ...keywords };
    else Object.assign(schema, keywords);
  }
  return schema;
}

/** @param {Class} type @param {Rule} rule @param {Map<string, Schema>} into */
function nested(type, { propertyName }, into) {
  const inner = types.findTypeMetadata(type, propertyName)?.typeFunction();
  if (!inner) throw new Error(`${type.name}.${propertyName}: @ValidateNested without @Type`);
  return schemaOf(/** @type {Class} */ (inner), into);
}

/** @param {Class} type @param {Rule} rule */
function keywordsOf(type, { name = '', propertyName, constraints }) {
  const keywords = KEYWORDS[name];
  if (!keywords) throw new Error(`${type.name}.${propertyName}: say in class-schemas.mjs what ${name} means`);
  return keywords(.../** @type {never[]} */ (constraints ?? []));
}

/** @param {Rule} rule */
const isOptional = ({ type }) => type === 'conditionalValidation';
