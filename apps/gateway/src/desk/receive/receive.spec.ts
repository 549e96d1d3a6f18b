import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dossiersApi } from '@motcua/contracts';

import { DeskInMemory, EVIL, keyIn } from '../../testing/desk-in-memory.js';

let desk: DeskInMemory;
beforeAll(async () => {
  desk = await DeskInMemory.start();
});
afterAll(() => desk.stop());
beforeEach(() => desk.answerAll());

describe('receiving a dossier', () => {
  const form = {
    procedureCode: 'SGD-30',
    'applicant.kind': 'citizen',
    'applicant.name': 'Người nộp mẫu',
    'applicant.email': '',
    'submitter.kind': '',
    channel: 'counter',
    resultBy: 'post',
    'papers.0.name': 'Đơn đề nghị',
    'papers.0.originals': '1',
    'papers.0.copies': '',
    'papers.1.name': '',
    _khoa: 'k-1',
  };

  it('shows limit and papers of the procedure, and keeps what was typed', async () => {
    const chosen = await desk.see('clerk', '/mot-cua/tiep-nhan?thu-tuc=SGD-30');
    expect(chosen.body).toContain('Trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo)');
    expect(chosen.body).toContain('name="papers.0.name" value="Đơn đề nghị"');
    const later = await desk.send('clerk', '/mot-cua/tiep-nhan', {
      procedureCode: 'SGD-30',
      'applicant.name': 'Đã gõ trước',
      viec: 'chon',
    });
    expect(later.body).toContain('value="Đã gõ trước"');
    expect(desk.askedOf('dossiers.submit')).toEqual([]);
  });

  it.each([
    ['tiep-nhan', true],
    ['nop', false],
  ])('by the button %s accepts: %s', async (viec, accept) => {
    const { statusCode, headers } = await desk.send('clerk', '/mot-cua/tiep-nhan', { ...form, viec });
    expect([statusCode, headers.location]).toEqual([303, '/mot-cua/ho-so/d-1?da=submit-accept']);
    expect(desk.askedOf('dossiers.submit').at(-1)?.input).toMatchObject({
      procedureCode: 'SGD-30',
      applicant: { kind: 'citizen', name: 'Người nộp mẫu' },
      channel: 'counter',
      resultBy: 'post',
      papers: [{ name: 'Đơn đề nghị', originals: 1, copies: 0 }],
      unitId: 'sgddt',
      accept,
    });
    expect(desk.askedOf('dossiers.submit').at(-1)?.input).not.toHaveProperty('submitter');
  });

  it('clicked twice is one dossier; a new form is another', async () => {
    for (const _khoa of ['k-1', 'k-1', 'k-2'])
      await desk.send('clerk', '/mot-cua/tiep-nhan', { ...form, _khoa, viec: 'nop' });
    const [first, second, third] = desk
      .askedOf('dossiers.submit')
      .map(({ input, meta }) => [input['dossierId'], meta.commandId]);
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
  });

  it('names the fields at fault and keeps what was typed', async () => {
    const wrong = {
      ...form,
      'applicant.name': '',
      'applicant.email': 'khong-phai',
      'applicant.phone': EVIL,
      viec: 'nop',
    };
    const { statusCode, body } = await desk.send('clerk', '/mot-cua/tiep-nhan', wrong);
    expect(statusCode).toBe(422);
    expect(body).toContain('phải có họ tên hoặc tên tổ chức');
    expect(body).toMatch(/name="applicant\.email"[^>]*aria-invalid="true"[^>]*value="khong-phai"/s);
    expect(body).toContain('không phải địa chỉ thư điện tử');
    expect(body).not.toContain(EVIL);
    expect(keyIn(body)).not.toBe('k-1');
  });

  it('without an answer keeps the key, so that sending again does it once', async () => {
    desk.services.silent(dossiersApi.submit);
    const { statusCode, body } = await desk.send('clerk', '/mot-cua/tiep-nhan', { ...form, viec: 'tiep-nhan' });
    expect([statusCode, keyIn(body)]).toEqual([503, 'k-1']);
    expect(body).toContain('Có thể gửi lại đúng yêu cầu này');
  });

  it('is not taken from another site', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site' };
    const { statusCode } = await desk.send('clerk', '/mot-cua/tiep-nhan', { ...form, viec: 'nop' }, foreign);
    expect([statusCode, desk.askedOf('dossiers.submit')]).toEqual([403, []]);
  });
});
