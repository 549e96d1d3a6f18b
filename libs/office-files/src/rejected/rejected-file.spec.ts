import { describe, expect, it } from '@jest/globals';

import { readOfficeFile } from '../read-office-file.js';
import { all, faultsOf, stream, valuesOf } from '../testing/bytes.js';
import { candidateColumns } from '../testing/candidates.js';
import { rejectedFile } from './rejected-file.js';

const HEADER = 'STT;Họ và tên;Ngày sinh;Số định danh;Điện thoại';
const GOOD = '1;Nguyễn Văn An;05/09/2008;001208012345;+84912345678';

const rejected = async (text: string): Promise<string> => {
  const file = await readOfficeFile(stream(text), candidateColumns);
  return (await all(rejectedFile(file, file.rows))).join('');
};

describe('The file of rejected rows', () => {
  it('holds their cells as they came, the row and the reasons, and no good row', async () => {
    const text = await rejected(`${HEADER}\n${GOOD}\n2;"Lê ""B""; Hà Nội";30/02/2008;;0912345678\n`);
    expect(text).toBe(
      '\uFEFFSTT;Họ và tên;Ngày sinh;Số định danh;Điện thoại;Dòng;Lý do\r\n' +
        '2;"Lê ""B""; Hà Nội";30/02/2008;;0912345678;3;' +
        '"Ngày sinh: Không có ngày 30/02/2008; Số định danh: Chưa có giá trị"\r\n',
    );
  });

  it('is separated as its source', async () => {
    expect(await rejected(`${HEADER}\n2;B`.replaceAll(';', '\t'))).toContain('STT\tHọ và tên\t');
  });

  it('runs nothing when it is opened', async () => {
    const text = await rejected(`${HEADER};=cmd()\n@1;"=HYPERLINK(""x"")";-1;+2;\t=3\n`);
    const cells = text.split('\r\n')[1]?.split(';') ?? [];
    expect(cells.slice(0, 4)).toEqual(["'@1", `"'=HYPERLINK(""x"")"`, "'-1", "'+2"]);
    expect(text).toContain(";'=cmd();Dòng");
    expect(text).not.toMatch(/(^|[;"\n])[=+@-]/);
  });

  it('corrected, is read again as it is', async () => {
    const text = await rejected(`${HEADER}\n2;=A1;30/02/2008;001208012345;+84912345678\n`);
    const again = await readOfficeFile(stream(text.replace('30/02', '28/02')), candidateColumns);
    expect(valuesOf(await all(again.rows))).toEqual([
      { name: '=A1', bornOn: '2008-02-28', identity: '001208012345', phone: '0912345678' },
    ]);
  });

  it('rejected again, has the two columns once', async () => {
    const once = await rejected(`${HEADER}\n2;B;30/02/2008;001208012345;\n`);
    const twice = await rejected(once);
    expect(twice.split('\r\n')[0]).toBe(once.split('\r\n')[0]);
    expect(twice).toContain(';2;Ngày sinh');
    expect(twice.match(/Không có ngày/g)).toHaveLength(1);
  });

  it('loses no cell beyond the titles', async () => {
    expect(await rejected(`${HEADER}\n2;B;x;y;z;more\n`)).toMatch(/2;B;x;y;z;2;".*";more\r\n$/);
  });
});

describe('The faults of a row', () => {
  it('name the column as the file does', async () => {
    const { rows } = await readOfficeFile(stream('HỌ TÊN,NGÀY SINH,CCCD\nA,x,001208012345\n'), candidateColumns);
    expect(faultsOf(await all(rows))).toMatchObject([{ column: 'NGÀY SINH', value: 'x' }]);
  });
});
