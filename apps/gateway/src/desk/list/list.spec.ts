import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dossiersApi, type DossierRow } from '@motcua/contracts';

import { aDossier, aProcedure } from '../../testing/samples.js';
import { DeskInMemory, EVIL } from '../../testing/desk-in-memory.js';

let desk: DeskInMemory;
beforeAll(async () => {
  desk = await DeskInMemory.start();
});
afterAll(() => desk.stop());
beforeEach(() => desk.answerAll());

describe('the list', () => {
  const row: DossierRow = { ...aDossier, applicantName: `N*** ${EVIL}`, dueOn: '2017-05-12', remaining: 'Quá 2 ngày' };

  it('begins where the work of the role begins', async () => {
    await desk.see('clerk', '/mot-cua');
    expect(desk.askedOf('dossiers.list').map(({ input }) => input['state'])).toEqual(['submitted']);
    await desk.see('leader', '/mot-cua');
    expect(desk.askedOf('dossiers.list').at(-1)?.input).toEqual({ limit: 50 });
  });

  it('shows who has the dossier, until when and how much is over, as text', async () => {
    desk.services.answering(dossiersApi.list, { items: [row], nextCursor: null });
    const { body } = await desk.see('clerk', '/mot-cua?viec=qua-han');
    expect(body).toMatch(/<tr class="late">.*H50\.17\.0516-000001.*Sở mẫu.*12\/05\/2017.*Quá 2 ngày/s);
    expect(body).toContain(aProcedure.name);
    expect(body).not.toContain(EVIL);
    expect(desk.askedOf('dossiers.list').at(-1)?.input).toEqual({ overdue: true, limit: 50 });
  });

  it('finds what is late and nobody has said why, and says so when there is none', async () => {
    const { body } = await desk.see('head', '/mot-cua?viec=chua-ro-nguyen-nhan');
    expect(desk.askedOf('dossiers.list').at(-1)?.input).toEqual({ unexplained: true, limit: 50 });
    expect(body).toContain('Mọi hồ sơ quá hạn đã được nêu nguyên nhân.');
  });

  it('searches everywhere, whatever kind of work was shown', async () => {
    await desk.see('clerk', '/mot-cua?viec=qua-han&q=Hoa&don-vi=khao-thi');
    expect(desk.askedOf('dossiers.list').at(-1)?.input).toEqual({ q: 'Hoa', unit: 'khao-thi', limit: 50 });
  });

  it('says that there is nothing, and what to do about it', async () => {
    expect((await desk.see('clerk', '/mot-cua')).body).toContain('Không có hồ sơ nào chờ tiếp nhận.');
    expect((await desk.see('clerk', '/mot-cua?q=x')).body).toContain('Bỏ bộ lọc');
  });

  it('goes through the situations of a kind of work one after the other', async () => {
    desk.services.answering(dossiersApi.list, { items: [row], nextCursor: 'abc' });
    const { body } = await desk.see('handler', '/mot-cua?viec=dang-xu-ly');
    expect(body).toContain('viec=dang-xu-ly&tu=0%7Eabc');
    desk.services.answering(dossiersApi.list, { items: [row], nextCursor: null });
    await desk.see('handler', '/mot-cua?viec=dang-xu-ly&tu=0~abc');
    expect(
      desk
        .askedOf('dossiers.list')
        .slice(-4)
        .map(({ input }) => [input['state'], input['cursor']]),
    ).toEqual([
      ['in-process', 'abc'],
      ['consulting', undefined],
      ['awaiting-payment', undefined],
      ['withdraw-requested', undefined],
    ]);
  });

  it('asks for no dossier for those who may not see one, and says what else there is', async () => {
    const { statusCode, body } = await desk.see('procedures', '/mot-cua');
    expect([statusCode, desk.askedOf('dossiers.list')]).toEqual([200, []]);
    expect(body).toContain('không xem hồ sơ của công dân');
    expect((await desk.see('partner', '/mot-cua')).statusCode).toBe(403);
  });

  it('tells what is wrong with a filter', async () => {
    const { statusCode, body } = await desk.see('clerk', '/mot-cua?don-vi=kh%20ong');
    expect(statusCode).toBe(422);
    expect(body).toContain('chỉ gồm chữ không dấu');
  });
});
