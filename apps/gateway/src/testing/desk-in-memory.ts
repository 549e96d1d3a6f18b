import { ROLES, type Role } from '@motcua/auth';
import { dossiersApi, formsApi, postingApi, unitsApi, type DossierDetails, type UnitView } from '@motcua/contracts';

import { inSession, ownPage, page } from './browser-in-memory.js';
import { startGateway, type Asked, type GatewayUnderTest } from './gateway-under-test.js';
import { aDossier, aProcedure } from './samples.js';
import { moves } from './every-act.js';

export const EVIL = '<script>alert("x")</script>';
const unit = (id: string, name: string): UnitView => ({
  id,
  name,
  kind: id === 'sgddt' ? 'department' : 'division',
  parentId: null,
  code: null,
  validFrom: '2010-01-01',
  dissolvedFrom: null,
});

export const details: DossierDetails = {
  ...aDossier,
  applicant: { kind: 'citizen', name: `Người nộp mẫu ${EVIL}`, phone: '000 000 001' },
  submitter: null,
  papers: [{ name: 'Đơn đề nghị', originals: 1, copies: 0 }],
  bookNo: '01/2017',
  lineNo: '7',
  receiptNo: 1,
  ruleSet: 'qd-09-2015',
  supplements: [],
  handOvers: [],
  consultations: [],
  proposal: null,
  erasedAt: null,
};

/** People of every role in front of the staff pages; the other services answer from memory. */
export class DeskInMemory {
  private constructor(
    readonly gateway: GatewayUnderTest,
    private readonly cookies: ReadonlyMap<Role, { cookie: string }>,
  ) {}

  static async start(): Promise<DeskInMemory> {
    const gateway = await startGateway();
    const cookies = new Map<Role, { cookie: string }>();
    for (const role of ROLES) cookies.set(role, await inSession(gateway, role));
    return new DeskInMemory(gateway, cookies);
  }

  stop(): Promise<void> {
    return this.gateway.app.close();
  }

  get services() {
    return this.gateway.services;
  }

  /** Every service answers with a sample. */
  answerAll(): void {
    const { services } = this;
    services.asked.length = 0;
    const units = [unit('sgddt', 'Sở mẫu'), unit('khao-thi', 'Phòng Khảo thí mẫu')];
    services.answering(unitsApi.list, { items: units, nextCursor: null });
    services.answering(postingApi.listProcedures, { items: [aProcedure], nextCursor: null, asOf: '', position: 1 });
    services.answering(postingApi.getProcedure, aProcedure);
    services.answering(dossiersApi.get, details);
    services.answering(dossiersApi.acts, []);
    services.answering(formsApi.available, []);
    services.answering(dossiersApi.list, { items: [], nextCursor: null });
    services.answering(dossiersApi.deadline, deadline);
    services.answering(dossiersApi.submit, aDossier);
    const acts = new Set(moves.map(({ act }) => `dossiers.${act}`));
    const subjects = Object.values(dossiersApi).filter(({ subject }) => acts.has(subject));
    for (const { subject } of subjects) services.answering({ subject } as typeof dossiersApi.transfer, aDossier);
  }

  see(role: Role, url: string) {
    return this.gateway.app.inject({ method: 'GET', url, headers: { ...page, ...this.cookies.get(role) } });
  }

  /** A form of our own page unless the headers say otherwise. */
  send(role: Role, url: string, form: Record<string, string>, headers: Record<string, string> = ownPage) {
    return this.gateway.app.inject({
      method: 'POST',
      url,
      payload: new URLSearchParams(form).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...page,
        ...this.cookies.get(role),
        ...headers,
      },
    });
  }

  askedOf(subject: string): Asked[] {
    return this.services.asked.filter((one) => one.subject === subject);
  }
}

const deadline = {
  dueOn: '2017-05-16',
  dueAt: '2017-05-16T17:00:00+07:00',
  limit: 'Trong ngày',
  days: [{ date: '2017-05-14', counted: false, count: 0, reason: 'Chủ nhật' }],
  countedFrom: '2017-05-16T08:00:00+07:00',
  extendedDueOn: null,
  remaining: null,
  ruleSet: { code: 'qd-09-2015', source: 'Quyết định 09/2015/QĐ-TTg' },
  otherDueOn: null,
};

/** Key of the first form in it. */
export const keyIn = (html: string): string => /name="_khoa" value="([^"]+)"/.exec(html)?.[1] ?? '';
