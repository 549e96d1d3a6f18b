import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dossiersApi, inspectionsApi } from '@motcua/contracts';

import { aDossier } from './testing/samples.js';
import { as, at, NOW, startGateway, type GatewayUnderTest } from './testing/gateway-under-test.js';

const body = {
  procedureCode: 'SGD-30',
  applicant: { kind: 'citizen', name: 'Lý Thị Hoa' },
  channel: 'counter',
  papers: [],
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
  gateway.services.answering(dossiersApi.submit, aDossier);
});
afterAll(() => gateway.app.close());

async function post(path: string, payload: object, headers: Record<string, string> = as('clerk')) {
  const answer = await gateway.app.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers });
  return { answer, asked: gateway.services.asked.at(-1)! };
}

describe('receiving a dossier', () => {
  it('answers 201 with what the receipt needs', async () => {
    const { answer, asked } = await post('/dossiers', { ...body, accept: true });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      id: 'd-1',
      code: aDossier.code,
      secret: aDossier.secret,
      dueAt: aDossier.dueAt,
    });
    expect(asked).toMatchObject({ subject: 'dossiers.submit', input: { ...body, accept: true, unitId: 'sgddt' } });
    expect(asked.input['dossierId']).toMatch(UUID);
  });

  it('leaves the clock standing unless acceptance is asked for, and takes another desk when one is named', async () => {
    expect((await post('/dossiers', body)).asked.input).toMatchObject({ accept: false });
    expect((await post('/dossiers', { ...body, unitId: 'thpt-an-lac-thon' })).asked.input).toMatchObject({
      unitId: 'thpt-an-lac-thon',
    });
  });

  it('says who did it, when, and under which ids', async () => {
    const { asked, answer } = await post('/dossiers', body, { ...as('clerk'), 'x-correlation-id': 'quay-1.so-7' });
    const now = at(NOW.toISOString());
    expect(asked.meta).toMatchObject({
      actor: 'clerk',
      role: 'clerk',
      correlationId: 'quay-1.so-7',
      at: now,
      recordedAt: now,
    });
    expect(asked.meta.causationId).toBe(asked.meta.commandId);
    expect(answer.headers['x-correlation-id']).toBe('quay-1.so-7');
  });

  it('names every faulty field', async () => {
    const { answer } = await post('/dossiers', {
      ...body,
      channel: 'pigeon',
      applicant: { kind: 'x', name: '' },
      colour: 'red',
    });
    expect(answer.statusCode).toBe(422);
    const fields = (answer.json() as { errors: { field: string }[] }).errors.map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['channel', 'applicant.kind', 'applicant.name', 'colour']));
  });
});

describe('the idempotency key', () => {
  const keyed = (key: string, role: 'clerk' | 'head' = 'clerk') => ({ ...as(role), 'idempotency-key': key });
  const idsOf = async (path: string, payload: object, headers: Record<string, string>) => {
    const { asked } = await post(path, payload, headers);
    return [asked.meta.commandId, asked.input['dossierId']];
  };

  it('gives a repeat the same command and the same dossier', async () => {
    expect(await idsOf('/dossiers', body, keyed('k-1'))).toEqual(await idsOf('/dossiers', body, keyed('k-1')));
  });

  it('tells accounts, keys, addresses and requests without a key apart', async () => {
    const ids = await Promise.all([
      idsOf('/dossiers', body, keyed('k-1')),
      idsOf('/dossiers', body, keyed('k-2')),
      idsOf('/dossiers', body, keyed('k-1', 'head')),
      idsOf('/dossiers/d-1/accept', {}, keyed('k-1')),
      idsOf('/dossiers/d-2/accept', {}, keyed('k-1')),
      idsOf('/dossiers', body, as('clerk')),
      idsOf('/dossiers', body, as('clerk')),
    ]);
    expect(new Set(ids.map(([commandId]) => commandId)).size).toBe(ids.length);
  });

  it('is refused when it is too long', async () => {
    const { answer } = await post('/dossiers', body, keyed('k'.repeat(201)));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] });
  });
});

describe('a fact entered afterwards', () => {
  const afterwards = { ...body, occurredAt: '2017-02-01T02:00:00Z' };

  it('keeps both moments for the head and the operator', async () => {
    const { asked, answer } = await post('/dossiers', afterwards, as('head'));
    expect(answer.statusCode).toBe(201);
    expect(asked.meta).toMatchObject({ at: '2017-02-01T09:00:00.000+07:00', recordedAt: at(NOW.toISOString()) });
    expect(asked.input).not.toHaveProperty('occurredAt');
  });

  it('is refused to others', async () => {
    const { answer } = await post('/dossiers', afterwards, as('clerk'));
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ type: 'urn:motcua:problem:entering-afterwards-not-allowed' });
  });

  it.each(['2017-05-16T08:00:01+07:00', '2017-05-15', '2017-02-30T08:00:00+07:00', 'hôm qua', '2017-05-15T08:00:00'])(
    'cannot have happened at %s',
    async (occurredAt) => {
      const { answer } = await post('/dossiers', { ...body, occurredAt }, as('head'));
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ field: 'occurredAt' }] });
    },
  );
});

describe('acts', () => {
  it('take the dossier from the address and nothing from the body but what the act needs', async () => {
    const { answer, asked } = await post('/dossiers/d-1/transfer', { toUnitId: 'gdth' });
    expect(answer.statusCode).toBe(200);
    expect(asked).toMatchObject({ subject: 'dossiers.transfer', input: { dossierId: 'd-1', toUnitId: 'gdth' } });
    expect((await post('/dossiers/d-1/transfer', { toUnitId: 'gdth', dossierId: 'd-2' })).answer.statusCode).toBe(422);
  });

  it('need no body when the address says everything, even if a client names a content type', async () => {
    const headers = { ...as('clerk'), 'content-type': 'application/json' };
    const answer = await gateway.app.inject({ method: 'POST', url: '/api/v1/dossiers/d-1/accept', headers });
    expect(answer.statusCode).toBe(200);
  });

  it('that do not exist are answered with those that do', async () => {
    const { answer } = await post('/dossiers/d-1/burn', {});
    expect(answer.statusCode).toBe(404);
    expect((answer.json() as { detail: string }).detail).toContain('accept, refuse, request-supplement');
  });

  it('record a finding of a visit', async () => {
    gateway.services.answering(inspectionsApi.recordFinding, {} as never);
    const finding = {
      kind: 'posting-missing',
      severity: 'minor',
      procedureCode: 'SGD-30',
      channel: 'board',
      text: 'Thiếu',
      dueOn: '2017-06-01',
    };
    const { answer, asked } = await post('/inspections/visits/v-1/findings', finding, as('inspector'));
    expect(answer.statusCode).toBe(201);
    expect(asked.input).toMatchObject({ ...finding, visitId: 'v-1', findingId: expect.stringMatching(UUID) });
  });
});
