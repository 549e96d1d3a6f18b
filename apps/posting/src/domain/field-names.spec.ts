import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { fieldKey, fieldNamed } from './field-names.js';
import { defineField, faultsOfField, field } from './field.js';

const diplomas = { code: 'van-bang', name: 'Hệ thống văn bằng, chứng chỉ', aliases: [] };
const exams = { code: 'thi', name: 'Quy chế thi, tuyển sinh', aliases: ['thi THPT quốc gia'] };
const fields = [diplomas, exams];

describe('names of fields', () => {
  it.each([
    ['hệ thống văn bằng chứng chỉ', 'Hệ thống văn bằng, chứng chỉ'],
    ['Hệ thống văn bằng,\u00A0chứng  chỉ ', 'Hệ thống văn bằng, chứng chỉ'],
    ['Hệ thống văn bằng, chứng chỉ'.normalize('NFD'), 'Hệ thống văn bằng, chứng chỉ'],
    ['Văn hoá', 'văn hóa'],
    ['Tài khoản thuỷ lợi', 'TÀI KHOẢN THỦY LỢI'],
  ])('%s is %s', (one, other) => {
    expect(fieldKey(one)).toBe(fieldKey(other));
  });

  it.each([
    ['Giáo dục', 'Giao dục'],
    ['Thi', 'Thì'],
    ['Giáo dục và Đào tạo', 'Giáo dục và Dào tạo'],
  ])('%s is not %s', (one, other) => {
    expect(fieldKey(one)).not.toBe(fieldKey(other));
  });

  it('lead to the field, by its own name or another one', () => {
    expect(fieldNamed(fields, 'hệ thống văn bằng chứng chỉ')).toBe(diplomas);
    expect(fieldNamed(fields, 'Thi THPT Quốc gia')).toBe(exams);
    expect(fieldNamed(fields, 'Thi đua')).toBeUndefined();
  });

  it('may not stand beside the code of another field', () => {
    const named = (fieldCode: string, fieldName: string) => faultsOfField({ fieldCode, fieldName }, fields);
    expect(named('thi', 'thi THPT quốc gia')).toEqual([]);
    expect(named('moi', 'Lĩnh vực mới')).toEqual([]);
    expect(named('van-bang', 'thi THPT quốc gia')).toMatchObject([{ field: 'fieldCode' }]);
  });
});

describe('a field', () => {
  const command = { ...exams, aliases: ['thi THPT quốc gia', 'Thi THPT, quốc gia', 'quy chế thi tuyển sinh'] };

  it('is defined with the names that are not the same', () => {
    expect(given(field).when((state) => defineField(state, command, []))).toEqual([
      { type: 'posting.field.defined.v1', data: exams },
    ]);
  });

  it('defined in the same way again is no fact', () => {
    const known = given(field, { type: 'posting.field.defined.v1', data: exams });
    expect(known.when((state) => defineField(state, exams, fields))).toEqual([]);
    const renamed = { ...exams, name: 'Thi, tuyển sinh' };
    expect(known.when((state) => defineField(state, renamed, fields))).toMatchObject([{ data: renamed }]);
  });

  it('does not take the name of another one', () => {
    const taking = { code: 'moi', name: 'Lĩnh vực mới', aliases: ['Hệ thống văn bằng chứng chỉ'] };
    expect(given(field).when((state) => defineField(state, taking, fields))).toMatchObject({
      code: 'field-name-taken',
      errors: [{ field: 'aliases.0' }],
    });
  });
});
