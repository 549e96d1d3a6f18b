// @ts-check

const TOKENS = /\/\*[^]*?\*\/|(?<![:\\])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/**
 * Blanks comments and keeps line numbers. No parser: an expression with `//` in it may be cut, which can only hide
 * the rest of that line.
 *
 * @param {string} text
 */
export function withoutComments(text) {
  return text.replace(TOKENS, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}
