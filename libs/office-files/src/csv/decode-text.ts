import { hasCode, NOT_TEXT } from '../bytes/error-code.js';
import type { TextEncoding } from '../bytes/file-kind.js';
import { legacyEncoding } from '../refused-file.js';

/**
 * Bytes as text, without byte order mark; pieces break anywhere.
 *
 * @throws RefusedFile `legacy-encoding` where the bytes are not text of that encoding
 */
export async function* decodedText(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytes) {
    const text = decoded(decoder, chunk);
    if (text !== '') yield text;
  }
  const rest = decoded(decoder);
  if (rest !== '') yield rest;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (error) {
    if (hasCode(error, NOT_TEXT)) throw legacyEncoding(error);
    throw error;
  }
}
