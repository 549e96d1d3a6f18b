// @ts-check
import { join } from 'node:path';
import ts from 'typescript';

/** @typedef {{ types: ReadonlyMap<string, ts.Type>, comments: Readonly<Record<string, string>> }} Declared by `Class` and `Class.member` */

/** @param {string} root @param {string} file where reading of the sources begins */
export function readProgram(root, file) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse };
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), {}, host);
  return ts.createProgram([join(root, file)], config?.options ?? {});
}

/** @param {ts.Diagnostic} diagnostic @returns {never} */
function refuse({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** Every class and interface of ours, and what is written above it and its members. @param {ts.Program} program @returns {Declared} */
export function declaredIn(program) {
  const checker = program.getTypeChecker();
  /** @type {Map<string, ts.Type>} */
  const types = new Map();
  /** @type {Record<string, string>} */
  const comments = {};
  const add = (/** @type {string} */ name, /** @type {ts.Symbol} */ symbol, /** @type {ts.Type} */ type) => {
    types.set(name, type);
    const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
    if (comment) comments[name] = comment;
  };
  for (const symbol of symbolsOf(program, checker)) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    add(symbol.name, symbol, type);
    for (const member of type.getProperties()) {
      add(`${symbol.name}.${member.name}`, member, checker.getTypeOfSymbol(member));
    }
  }
  return { types, comments };
}

/** @param {ts.Program} program @param {ts.TypeChecker} checker */
function symbolsOf(program, checker) {
  const ours = program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'));
  return ours
    .flatMap(({ statements }) => [...statements])
    .flatMap((node) => {
      if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return [];
      return (node.name && checker.getSymbolAtLocation(node.name)) ?? [];
    });
}

/**
 * What a method gives in the end; `never` for one that only throws.
 *
 * @param {ts.Program} program
 * @param {Declared} declared
 * @param {string} name `Class.method`
 */
export function awaitedType(program, { types }, name) {
  const checker = program.getTypeChecker();
  const [signature] = types.get(name)?.getCallSignatures() ?? [];
  if (!signature) throw new Error(`no method ${name} among the sources`);
  const type = checker.getReturnTypeOfSignature(signature);
  return checker.getAwaitedType(type) ?? type;
}
