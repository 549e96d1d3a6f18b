import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dossiersApi } from '@motcua/contracts';

import { details, DeskInMemory, EVIL, keyIn } from '../../testing/desk-in-memory.js';
import { EVERY_ACT, moves } from '../../testing/every-act.js';

let desk: DeskInMemory;
beforeAll(async () => {
  desk = await DeskInMemory.start();
});
afterAll(() => desk.stop());
beforeEach(() => desk.answerAll());

describe('acting on a dossier', () => {
  beforeEach(() => desk.services.answering(dossiersApi.get, { ...details, moves }));

  it.each(EVERY_ACT)('%s goes to the service that decides, and back to the dossier', async (act, form, body) => {
    const { statusCode, headers } = await desk.send('operator', `/mot-cua/ho-so/d-1/${act}`, { ...form, _khoa: 'k' });
    expect([statusCode, headers.location]).toEqual([303, `/mot-cua/ho-so/d-1?da=${act}`]);
    expect(desk.askedOf(`dossiers.${act}`).map(({ input }) => input)).toEqual([{ dossierId: 'd-1', ...body }]);
    expect((await desk.see('operator', `/mot-cua/ho-so/d-1?da=${act}`)).body).toContain('class="flash success"');
  });

  it.each(EVERY_ACT.map(([act]) => act))('%s is a form on the page that names every field it sends', async (act) => {
    const { body } = await desk.see('operator', '/mot-cua/ho-so/d-1');
    const [, form, sent] = EVERY_ACT.find(([name]) => name === act)!;
    const html = body.slice(body.indexOf(`id="viec-${act}"`)).split('</details>', 1)[0] ?? '';
    expect(keyIn(html)).toMatch(/^[0-9a-f-]{36}$/);
    for (const name of Object.keys(form)) expect(html).toContain(`name="${name}"`);
    expect(sent).toBeDefined();
  });

  it('twice with one key is one command', async () => {
    for (const _khoa of ['k', 'k', 'other'])
      await desk.send('clerk', '/mot-cua/ho-so/d-1/transfer', { toUnitId: 'khao-thi', _khoa });
    const [first, second, third] = desk.askedOf('dossiers.transfer').map(({ meta }) => meta.commandId);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('refused shows the reason in the form, which keeps what was typed', async () => {
    desk.services.refusing(dossiersApi.transfer, 'conflict', 'wrong-move');
    const form = { toUnitId: 'khao-thi', stepDays: '3', _khoa: 'k' };
    const { statusCode, body } = await desk.send('clerk', '/mot-cua/ho-so/d-1/transfer', form);
    expect(statusCode).toBe(409);
    expect(body).toContain('Lý do: wrong-move.');
    expect(body).toMatch(/id="viec-transfer" open/);
    expect(body).toMatch(/value="khao-thi" selected/);
    expect(body).toMatch(/name="stepDays"[^>]*value="3"/s);
  });

  it('with a fault names the field and asks nobody', async () => {
    const { statusCode, body } = await desk.send('head', '/mot-cua/ho-so/d-1/stop', { reason: '', ground: EVIL });
    expect(statusCode).toBe(422);
    expect(body).toMatch(/name="reason"[^>]*aria-invalid="true"/s);
    expect(body).toContain('phải nêu lý do');
    expect(body).not.toContain(EVIL);
    expect(desk.askedOf('dossiers.stop')).toEqual([]);
  });

  it('offers the reasons of a lateness, the stated one chosen, and none that is not on the list', async () => {
    const form = async () =>
      (await desk.see('head', '/mot-cua/ho-so/d-1')).body.split('id="viec-explain-lateness"')[1]?.split('</form>')[0];
    expect(await form()).toMatch(/value="" selected>– chọn nguyên nhân –/);
    desk.services.answering(dossiersApi.get, { ...details, moves, latenessReason: 'signature' });
    expect(await form()).toMatch(/value="signature" selected>Chậm ký duyệt, phát hành/);
    const { statusCode, body } = await desk.send('head', '/mot-cua/ho-so/d-1/explain-lateness', { reason: 'mood' });
    expect([statusCode, desk.askedOf('dossiers.explain-lateness')]).toEqual([422, []]);
    expect(body).toContain('phải là một nguyên nhân trong danh mục');
  });

  it('unanswered keeps the key of its form', async () => {
    desk.services.silent(dossiersApi.complete);
    const { statusCode, body } = await desk.send('head', '/mot-cua/ho-so/d-1/complete', {
      outcome: 'granted',
      _khoa: 'mine',
    });
    expect(statusCode).toBe(503);
    expect(keyIn(body.slice(body.indexOf('id="viec-complete"')))).toBe('mine');
  });

  it('is closed to a role that may not, and to acts there are not', async () => {
    const denied = await desk.send('clerk', '/mot-cua/ho-so/d-1/complete', { outcome: 'granted' });
    expect([denied.statusCode, desk.askedOf('dossiers.complete')]).toEqual([403, []]);
    expect((await desk.send('inspector', '/mot-cua/ho-so/d-1/transfer', {})).statusCode).toBe(403);
    expect((await desk.send('clerk', '/mot-cua/ho-so/d-1/fly', {})).statusCode).toBe(404);
  });

  it('a correction names the applicant only when something of it was changed', async () => {
    const same = {
      reason: 'Nhầm ngày',
      'applicant.kind': 'citizen',
      'applicant.name': details.applicant.name,
      'applicant.phone': '000 000 001',
    };
    await desk.send('clerk', '/mot-cua/ho-so/d-1/correct', { ...same, acceptedAt: '2017-05-15T08:00' });
    expect(desk.askedOf('dossiers.correct').at(-1)?.input).not.toHaveProperty('applicant');
    await desk.send('clerk', '/mot-cua/ho-so/d-1/correct', { ...same, 'applicant.phone': '000 000 003' });
    expect(desk.askedOf('dossiers.correct').at(-1)?.input).toMatchObject({ applicant: { phone: '000 000 003' } });
  });
});
