import type { FindingAct } from '../domain/posting-decisions.js';
import { procedure, type ProcedureFact, type ProcedureState } from '../domain/procedure.js';
import type { PostingFact } from '../domain/posting.js';

export const parts = {
  steps: ['Nộp hồ sơ tại Bộ phận tiếp nhận hồ sơ và trả kết quả'],
  ways: ['Trực tiếp'],
  papers: [{ name: 'Đơn đề nghị', originals: 1, copies: 0, form: '' }],
  subjects: 'Cá nhân',
  agency: 'Sở Giáo dục và Đào tạo',
  result: 'Bản sao',
  fee: 'Không',
  legalBasis: [],
  conditions: '',
};

const content = {
  code: '1.005092',
  name: 'Cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
  fieldCode: 'van-bang-chung-chi',
  fieldName: 'Hệ thống văn bằng, chứng chỉ',
  decision: '01/QĐ-UBND',
  parts,
  provenance: '',
};

export function publishing(over: { value?: number; unit?: 'same-day'; validFrom?: string; code?: string } = {}) {
  const { value = 1, unit = 'same-day' as const, validFrom = '2016-08-01', code = content.code } = over;
  return { ...content, code, validFrom, limit: { unit, value, cutOff: '15:00' } };
}

export function publishedFact(version: number, validFrom: string, over: Partial<typeof content> = {}): ProcedureFact {
  const limit = { unit: 'same-day', value: 1, cutOff: '15:00', dueOn: '' };
  return { type: 'posting.procedure.published.v1', data: { ...content, version, validFrom, limit, ...over } };
}

export const repealedFact = (repealedFrom: string): ProcedureFact => ({
  type: 'posting.procedure.repealed.v1',
  data: { code: content.code, version: 1, repealedFrom, decision: '02/QĐ-UBND' },
});

export const procedureOf = (...facts: readonly ProcedureFact[]): ProcedureState =>
  facts.reduce((state, fact) => procedure.evolve(state, fact), procedure.initial);

export const place = { procedureCode: '1.005092', unitId: 'sgddt', channel: 'board' } as const;
const data: Record<'postingId' | 'procedureCode' | 'unitId' | 'channel', string> = {
  postingId: '1.005092:sgddt:board',
  ...place,
};

export const postedFact = (version: number, postedOn = '2016-08-01', over: Partial<typeof data> = {}): PostingFact => ({
  type: 'posting.posting.posted.v1',
  data: { ...data, version, postedOn, evidence: '', ...over },
});

export const markedFact = (
  findingId: string,
  kind: 'missing' | 'outdated' = 'missing',
  over: Partial<typeof data> = {},
): PostingFact => ({
  type: `posting.posting.marked-${kind}.v1`,
  data: { ...data, findingId, markedAt: '2017-04-12T09:00:00+07:00', ...over },
});

export const restoredFact = (version: number, findingId: string, over: Partial<typeof data> = {}): PostingFact => ({
  type: 'posting.posting.restored.v1',
  data: { ...data, version, findingId, restoredAt: '2017-05-04T09:00:00+07:00', ...over },
});

export const found = (findingId: string): FindingAct => ({ ...place, findingId, at: '2017-04-12T09:00:00+07:00' });
export const remedied = (findingId: string): FindingAct => ({ ...place, findingId, at: '2017-05-04T09:00:00+07:00' });
