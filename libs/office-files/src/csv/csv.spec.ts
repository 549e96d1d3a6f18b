import { describe, expect, it } from '@jest/globals';

import { all, encoded, faultsOf, stream, valuesOf } from '../testing/bytes.js';
import { candidateColumns } from '../testing/candidates.js';
import { readOfficeFile } from '../read-office-file.js';

const HEADER = 'Họ và tên;Ngày sinh;Số định danh';
const ROW = 'Nguyễn Văn An;05/09/2008;001208012345';
const AN = { name: 'Nguyễn Văn An', bornOn: '2008-09-05', identity: '001208012345' };

const read = async (text: string | Buffer, size?: number) => {
  const file = await readOfficeFile(stream(text, size), candidateColumns);
  return { ...file, results: await all(file.rows) };
};

describe('A CSV list', () => {
  it.each(['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'] as const)('is read in %s', async (encoding) => {
    const { results } = await read(encoded(`${HEADER}\r\n${ROW}\r\n`, encoding), 7);
    expect(results).toEqual([{ line: 2, ok: true, values: AN, notes: [], raw: ROW.split(';') }]);
  });

  it.each([
    [';', `${HEADER}\n${ROW}\n`],
    [',', `${HEADER}\n${ROW}\n`.replaceAll(';', ',')],
    ['\t', `${HEADER}\n${ROW}\n`.replaceAll(';', '\t')],
    ['\t', `sep=\t\r\n${HEADER}\n${ROW}\n`.replaceAll(';', '\t')],
    [';', `"sep=;"\r${HEADER}\r${ROW}\r`],
    [',', `"Họ và tên","Ngày sinh","CCCD (viết liền; không dấu; đủ số 0; 12 số)"\n"${ROW.replaceAll(';', '","')}"`],
    [';', 'Họ và tên;Ngày sinh;CCCD;Địa chỉ (số nhà, thôn, xã, huyện, tỉnh)\n' + ROW],
    [',', `DANH SÁCH; lần 1; bản 2; sửa; lại\n${`${HEADER}\n${ROW}`.replaceAll(';', ',')}`],
  ])('is found to be separated by %j', async (separator, text) => {
    const { separator: found, results } = await read(text);
    expect(found).toBe(separator);
    expect(valuesOf(results)).toEqual([AN]);
  });

  it('numbers rows as Excel shows them: empty ones count, breaks inside quotes do not, nor does the note sep=', async () => {
    const { headerLine, results } = await read(
      `sep=;\n\n"Họ và\ntên";Ngày sinh;CCCD\r\n\r${ROW}\n"Lê\nB";6/9/2008;001208012346`,
    );
    expect(headerLine).toBe(2);
    expect(results.map(({ line, ok }) => [line, ok])).toEqual([
      [4, true],
      [5, true],
    ]);
    expect(valuesOf(results)[1]).toMatchObject({ name: 'Lê B' });
  });

  it('keeps quotes, separators and quote marks inside values', async () => {
    const { results } = await read(`${HEADER};Trường\n${ROW};"THPT ""Chu Văn An""; Hà Nội"\n${ROW};THPT "A"`);
    expect(valuesOf(results).map(({ school }) => school)).toEqual(['THPT "Chu Văn An"; Hà Nội', 'THPT "A"']);
  });

  it('with a separator too many in a row tells that the values behind it have moved', async () => {
    const { results } = await read(
      `${HEADER.replaceAll(';', ',')}\n${ROW.replace('An', 'An, Hà Nội').replaceAll(';', ',')}`,
    );
    expect(faultsOf(results)[0]).toMatchObject({ column: 'Cả dòng', reason: expect.stringContaining('Dòng có 4 ô') });
  });

  it('tells all faults of a row', async () => {
    const { results } = await read(`${HEADER};SĐT;Điện thoại\n;30/02/2008;12345;x;y`);
    expect(faultsOf(results).map(({ column, value }) => [column, value])).toEqual([
      ['Họ và tên', ''],
      ['Ngày sinh', '30/02/2008'],
      ['Số định danh', '12345'],
      ['Điện thoại', 'y'],
    ]);
    expect(results[0]?.raw).toEqual(['', '30/02/2008', '12345', 'x', 'y']);
  });
});

describe('A text file is refused', () => {
  const windows1258 = Buffer.from([0x48, 0xf2, 0x20, 0x76, 0xe0, 0x20, 0x74, 0xea, 0x6e, 0x0a]);
  it.each<[string, string | Buffer, string, RegExp]>([
    ['that is empty', '', 'empty', /rỗng/],
    ['that holds blanks only', ' \r\n;;\n', 'empty', /rỗng/],
    ['in Windows-1258', windows1258, 'legacy-encoding', /TCVN3, VNI hoặc Windows-1258.*CSV UTF-8/],
    ['cut inside a letter', Buffer.from(`${HEADER}\nĐ`).subarray(0, -1), 'legacy-encoding', /Unicode/],
    ['whose titles are TCVN3', 'Hä vµ tªn;Ngµy sinh;Sè CCCD\n', 'legacy-encoding', /TCVN3/],
    ['whose titles are VNI', 'Hoï vaø teân;Ngaøy sinh\n', 'legacy-encoding', /VNI/],
    ['that is old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel', /\.xlsx hoặc \.csv/],
    ['that is PDF', '%PDF-1.7 ...', 'not-a-table', /không phải bảng tính/],
    ['that is a picture', Buffer.from([0xff, 0xd8, 0xff, 0, 0]), 'not-a-table', /không phải bảng tính/],
    ['that is a web page', '\uFEFF<html><table><tr><td>Họ và tên', 'not-a-table', /trang web/],
    ['without titles', 'Nguyễn Văn An;05/09/2008\n', 'no-header', /"Họ và tên", "Ngày sinh", "Số định danh"/],
    [
      'without a needed column',
      'Họ và tên;Ngày sinh\n',
      'missing-column',
      /thiếu cột "Số định danh" \(cũng nhận: "CCCD", "Số CCCD"\)/,
    ],
    ['with a column twice', `${HEADER};CCCD\n`, 'duplicate-column', /cột C \("Số định danh"\) và cột D \("CCCD"\)/],
    ['with a quote nobody closes', `${HEADER}\n"Nguyễn;05/09/2008\n`, 'unclosed-quote', /^Dòng 2: /],
  ])('%s', async (_, bytes, code, message) => {
    await expect(read(bytes)).rejects.toMatchObject({
      name: 'RefusedFile',
      code,
      message: expect.stringMatching(message),
    });
  });

  it.each([
    ['too-large', { maxBytes: 100 }, 1],
    ['too-many-rows', { maxRows: 2 }, 1],
    ['too-many-columns', { maxColumns: 4 }, 2],
  ])('as %s beyond the limit, and not before', async (code, limits, good) => {
    const wide = code === 'too-many-columns' ? `${ROW};;5\n` : ROW;
    const reading = async (bytes: string) => all((await readOfficeFile(stream(bytes), candidateColumns, limits)).rows);
    await expect(reading(`${HEADER}\n${`${ROW}\n`.repeat(good)}${wide}`)).rejects.toMatchObject({ code });
    await expect(reading(`${HEADER}\n${`${ROW}\n`.repeat(good)}`)).resolves.toHaveLength(good);
  });
});

describe('A long CSV list', () => {
  const ROWS = 200_000;

  /** Tells how much has been asked of it, and whether it was let go. */
  function longList() {
    const state = { made: 0, closed: false };
    async function* bytes(): AsyncGenerator<Uint8Array, void> {
      try {
        yield Buffer.from(`${HEADER}\n`);
        for (; state.made < ROWS; state.made += 500) yield Buffer.from(`${ROW}\n`.repeat(500));
      } finally {
        state.closed = true;
      }
    }
    return { state, bytes: bytes() };
  }

  it('is read as it comes: what waits unread does not grow with the list', async () => {
    const { state, bytes } = longList();
    const { rows } = await readOfficeFile(bytes, candidateColumns, { maxRows: ROWS + 1 });
    let read = 0;
    let waiting = 0;
    for await (const row of rows) {
      if (row.ok) read += 1;
      waiting = Math.max(waiting, state.made - read);
    }
    expect(read).toBe(ROWS);
    expect(waiting).toBeLessThan(20_000);
  }, 60_000);

  it('is let go when its reader leaves', async () => {
    const { state, bytes } = longList();
    const { rows } = await readOfficeFile(bytes, candidateColumns);
    for await (const row of rows) if (row.line === 10) break;
    await new Promise(setImmediate);
    expect(state.closed).toBe(true);
    expect(state.made).toBeLessThan(20_000);
  });

  it('is let go when it is refused', async () => {
    let closed = false;
    async function* bytes(): AsyncGenerator<Uint8Array, void> {
      try {
        for (;;) yield Buffer.alloc(5000, 0xd0);
      } finally {
        closed = true;
      }
    }
    await expect(readOfficeFile(bytes(), candidateColumns)).rejects.toThrow(/Unicode/);
    expect(closed).toBe(true);
  });
});
