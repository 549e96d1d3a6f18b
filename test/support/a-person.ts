import type { DossierReceipt } from '@motcua/contracts';
import { MongoClient } from 'mongodb';

import type { Role } from '../../tools/start/system.mjs';
import type { Api } from './api.js';
import { DIVISION, PROCEDURE } from './small-catalogue.js';

type As = (role: Role) => Api;

/** Plainly fictional; each part is found wherever it was kept. */
export const PERSON = {
  name: 'Trần Thị Mẫu Xóa',
  identityNumber: '000987654321',
  phone: '0000123987',
  email: 'mau.xoa@example.invalid',
  address: 'Số 7 phố Mẫu Xóa',
};
const PROXY = { kind: 'proxy', name: 'Lê Văn Mẫu Thay', phone: '0000777333', authorisation: 'UQ-MAU-77' };
export const TRACES = [
  ...Object.values(PERSON),
  'tran thi mau xoa',
  PROXY.name,
  PROXY.phone,
  PROXY.authorisation,
  'Mẫu Xóa',
];

export async function received(as: As): Promise<DossierReceipt> {
  const body = {
    procedureCode: PROCEDURE,
    applicant: { kind: 'citizen', birthDate: '2001-02-03', ...PERSON },
    submitter: PROXY,
    channel: 'counter',
    papers: [{ name: `Đơn của ${PERSON.name}`, originals: 1, copies: 0 }],
    accept: true,
  };
  const answer = await as('clerk').post<DossierReceipt>('/dossiers', body);
  if (answer.status !== 201) throw new Error(`receiving answered ${JSON.stringify(answer)}`);
  return answer.body;
}

/** From the counter to the handed-over result, with the name in every text somebody may write. */
export async function aLife(as: As): Promise<DossierReceipt> {
  const receipt = await received(as);
  const acts: [Role, string, object][] = [
    ['clerk', 'transfer', { toUnitId: DIVISION }],
    ['handler', 'request-supplement', { items: [PERSON.name], reason: PERSON.phone, approvedBy: 'Trưởng phòng mẫu' }],
    ['clerk', 'receive-supplement', { papers: [{ name: `Ảnh ${PERSON.name}`, originals: 1, copies: 0 }] }],
    ['handler', 'correct', { reason: `Sai tên ${PERSON.name}.`, applicant: { kind: 'citizen', ...PERSON } }],
    ['head', 'approve-correction', {}],
    ['handler', 'complete', { outcome: 'granted' }],
    ['clerk', 'return', { method: 'counter', receivedBy: PROXY.name }],
  ];
  for (const [role, act, body] of acts) {
    const answer = await as(role).post(`/dossiers/${receipt.id}/${act}`, body);
    if (answer.status !== 200) throw new Error(`${act} answered ${JSON.stringify(answer)}`);
  }
  return receipt;
}

/** Every collection of every database in which a document about this dossier holds something of the person. */
export async function tracesIn(mongoUri: string, dossierId: string): Promise<string[]> {
  const client = await new MongoClient(mongoUri, { retryWrites: false }).connect();
  try {
    const { databases } = await client.db('admin').admin().listDatabases();
    const found = await Promise.all(databases.map(({ name }) => tracesInDatabase(client, name, dossierId)));
    return found.flat().toSorted();
  } finally {
    await client.close();
  }
}

async function tracesInDatabase(client: MongoClient, database: string, dossierId: string): Promise<string[]> {
  const db = client.db(database);
  const found: string[] = [];
  for (const { name } of await db.listCollections().toArray()) {
    const texts = (await db.collection(name).find({}).toArray()).map((doc) => JSON.stringify(doc));
    const isTrace = (text: string) => text.includes(dossierId) && TRACES.some((trace) => text.includes(trace));
    if (texts.some(isTrace)) found.push(`${database}.${name}`);
  }
  return found;
}
