import { setImmediate as turn } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import { readOfficeFile } from '../read-office-file.js';

async function* piece(text: string): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(text);
}

describe('a reader that takes its time', () => {
  it('gets every row, although all of the text has been parsed long before', async () => {
    const text = `Họ và tên\r\n${Array.from({ length: 120 }, (_, index) => `Người mẫu ${index}\r\n`).join('')}`;
    const file = await readOfficeFile(piece(text), [{ key: 'name', kind: 'text', titles: ['Họ và tên'] }]);
    let read = 0;
    for await (const row of file.rows) {
      // The parser gets all the turns it needs to come to its end meanwhile.
      for (let turns = 0; turns < 50 && row.line % 20 === 0; turns += 1) await turn();
      read += 1;
    }
    expect(read).toBe(120);
  });
});
