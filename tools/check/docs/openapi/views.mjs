// @ts-check
import { join } from 'node:path';
import { SchemaGenerator, createFormatter, createParser, DEFAULT_CONFIG } from 'ts-json-schema-generator';
import ts from 'typescript';
import { awaitedType, declaredIn } from './sources.mjs';

/**
 * @typedef {import('./class-schemas.mjs').Schema} Schema
 * @typedef {object} Views
 * @property {Record<string, Schema>} answers by `Controller.handler`; a handler that only refuses has none
 * @property {Record<string, Schema>} schemas by name
 * @property {Readonly<Record<string, string>>} comments by `Class` and `Class.member`
 */

const SETTINGS = { ...DEFAULT_CONFIG, sortProps: false, skipTypeCheck: true, additionalProperties: true };
/** Our problems by the name readers of RFC 9457 expect. */
const NAMES = new Map([['Problem', 'ProblemDetails']]);

/**
 * The types handlers return: those of the request subjects they use.
 *
 * @param {ts.Program} program
 * @param {readonly string[]} handlers `Controller.handler`
 * @returns {Views}
 */
export function viewsOf(program, handlers) {
  const declared = declaredIn(program);
  const problem = declared.types.get('Problem');
  if (!problem) throw new Error('no interface Problem among the sources');
  const given = handlers.map((name) => /** @type {const} */ ([name, awaitedType(program, declared, name)]));
  const answers = given.filter(([, type]) => !(type.flags & ts.TypeFlags.Never));
  return { ...schemasOf(program, [...answers, ['Problem', problem]]), comments: declared.comments };
}

/**
 * The generator reads named types of a file: one is made up that names them.
 *
 * @param {ts.Program} before
 * @param {readonly (readonly [name: string, type: ts.Type])[]} wanted
 */
function schemasOf(before, wanted) {
  const aliases = wanted.map(([name]) => `Answer_${name.replace('.', '_')}`);
  const lines = wanted.map(([, type], at) => `export type ${aliases[at]} = ${textOf(before, type)};`);
  const program = withFile(before, 'answers-of-the-gateway.ts', withImports(lines.join('\n')));
  const generator = new SchemaGenerator(program, createParser(program, SETTINGS), createFormatter(SETTINGS), SETTINGS);
  const { definitions = {} } = generator.createSchema(aliases);
  const all = /** @type {Record<string, Schema>} */ (JSON.parse(JSON.stringify(definitions), renamed));
  const named = Object.entries(all).filter(([name]) => !aliases.includes(name));
  return {
    answers: Object.fromEntries(wanted.map(([name], at) => [name, all[aliases[at] ?? ''] ?? {}])),
    schemas: Object.fromEntries(named.map(([name, schema]) => [componentName(name), schema])),
  };
}

/** @param {ts.Program} program @param {ts.Type} type */
function textOf(program, type) {
  const { NoTruncation, UseFullyQualifiedType } = ts.TypeFormatFlags;
  return program.getTypeChecker().typeToString(type, undefined, NoTruncation | UseFullyQualifiedType);
}

/** `import("file").Name`, as the compiler prints it, turned into what a file says. @param {string} text */
function withImports(text) {
  /** @type {Map<string, string>} */
  const files = new Map();
  const body = text.replace(/\bimport\("([^"]+)"[^)]*\)\.(\w+)/g, (_all, ...[file, name]) => {
    if ((files.get(name) ?? file) !== file) throw new Error(`two types are called ${name}`);
    files.set(name, file);
    return name;
  });
  const imports = [...files].map(([name, file]) => `import type { ${name} } from '${file}.js';`);
  return [...imports, body].join('\n');
}

/** A program of that file and what it needs, which is read already. @param {ts.Program} before @param {string} name @param {string} text */
function withFile(before, name, text) {
  const file = join(before.getCurrentDirectory(), name);
  const host = ts.createCompilerHost(before.getCompilerOptions());
  const disk = { ...host };
  host.fileExists = (one) => one === file || disk.fileExists(one);
  host.readFile = (one) => (one === file ? text : disk.readFile(one));
  host.getSourceFile = (one, target, ...how) =>
    one === file
      ? ts.createSourceFile(one, text, target)
      : (before.getSourceFile(one) ?? disk.getSourceFile(one, target, ...how));
  return ts.createProgram([file], before.getCompilerOptions(), host);
}

/** `Page<DossierView>` is no name a component may have. @param {string} name */
const componentName = (name) => NAMES.get(name) ?? name.replace(/[<,]/g, 'Of').replaceAll('>', '');

/** @param {string} key @param {unknown} value */
function renamed(key, value) {
  if (key !== '$ref' || typeof value !== 'string') return value;
  return `#/components/schemas/${componentName(decodeURIComponent(value).replace('#/definitions/', ''))}`;
}
