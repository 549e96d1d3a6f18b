import type { FindingAct } from '../domain/posting-decisions.js';
import { procedure, type ProcedureFact, type ProcedureState } from '../domain/procedure.js';
import type { PostingFact } from '../domain/posting.js';

export const parts = {
  steps: ['Nộp hồ sơ tại Bộ phận tiếp nhận hồ sơ và trả kết quả'],
  ways: ['Trực tiếp'],
  papers: [
    { name: 'Đơn đề nghị', originals: 1, copies: 0, form: '', formName: '', formUrl: '', copyKind: '' as const },
  ],
  subjects: 'Cá nhân',
  agency: 'Sở Giáo dục và Đào tạo',
  result: 'Bản sao',
  fee: 'Không',
  legalBasis: [],
  conditions: '',
  applicationForm: '',
  resultForm: '',
  sets: 0,
};

const NOT_SAID = { signedOn: '', issuer: '', documentId: '', publishedOn: '' };

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
  const announcement = { kind: version === 1 ? 'new' : 'amended', ...NOT_SAID };
  const data = { ...content, version, validFrom, limit, channels: [], announcement, ...over };
  return { type: 'posting.procedure.published.v1', data };
}

export const repealedFact = (repealedFrom: string): ProcedureFact => ({
  type: 'posting.procedure.repealed.v1',
  data: { code: content.code, version: 1, repealedFrom, decision: '02/QĐ-UBND', replacedBy: '', ...NOT_SAID },
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
  data: { ...data, version, postedOn, evidence: '', evidenceIds: [], ...over },
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

export const outdatedFact = (version: number, newVersion: number, outdatedFrom: string): PostingFact => ({
  type: 'posting.posting.outdated-by-version.v1',
  data: { ...data, version, newVersion, outdatedFrom },
});

export const leftFact = (version: number, repealedFrom: string): PostingFact => ({
  type: 'posting.posting.left-after-repeal.v1',
  data: { ...data, version, repealedFrom },
});

export const takenDownFact = (version: number, takenDownOn: string): PostingFact => ({
  type: 'posting.posting.taken-down.v1',
  data: { ...data, version, takenDownOn },
});

export const checkedFact = (result: string, version: number, checkedOn: string): PostingFact => ({
  type: 'posting.posting.checked.v1',
  data: {
    ...data,
    result,
    version,
    checkedOn,
    checkedByRole: 'inspector',
    checkedByUnitId: 'sgddt',
    evidenceIds: ['e1'],
  },
});

export const withdrawnFact = (version: number, backToVersion = 0, backToPostedOn = ''): PostingFact => ({
  type: 'posting.posting.entry-withdrawn.v1',
  data: { ...data, version, backToVersion, backToPostedOn, backHangs: backToVersion > 0 },
});
