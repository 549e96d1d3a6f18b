/** Whether Node marked an error with this code, or one that begins so. */
export function hasCode(error: unknown, start: string): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return typeof error.code === 'string' && error.code.startsWith(start);
}

/** Node's code for bytes that are no text of the encoding. */
export const NOT_TEXT = 'ERR_ENCODING_INVALID_ENCODED_DATA';
