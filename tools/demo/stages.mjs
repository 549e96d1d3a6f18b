// @ts-check
import { planDossiers } from './dossiers.mjs';

/**
 * @typedef {import('./data.mjs').DemoData} DemoData
 * @typedef {import('./data.mjs').Finding} Finding
 * @typedef {import('./dossiers.mjs').DossierPlan} DossierPlan
 *
 * @typedef {object} Row one write
 * @property {string} key Idempotency-Key without the leading `demo:`; the same in every run
 * @property {string | ((id: string) => string)} path a function takes the id answered by the first row of its chain
 * @property {Record<string, unknown>} body
 * @property {'PUT'} [method] default: POST
 *
 * @typedef {readonly Row[]} Chain rows of one thing, one after the other
 * @typedef {{ title: string, chains: Chain[] }} Stage chains that may be under way together
 */

/**
 * Everything to load, stage by stage; a stage needs what the stages before it have entered.
 *
 * @param {DemoData} data
 * @returns {Stage[]}
 */
export function stagesOf(data) {
  const [department, ...units] = data.units.items;
  const unit = (/** @type {typeof department} */ one) => [
    row(`unit:${one?.unitId}`, 'units', { ...one }, `${one?.validFrom}T07:00:00+07:00`),
  ];
  return [
    { title: 'department', chains: [unit(department)] },
    { title: 'units', chains: units.map(unit) },
    { title: 'fields', chains: fieldChains(data) },
    { title: 'procedures', chains: procedureChains(data) },
    { title: 'postings', chains: postingChains(data) },
    { title: 'documents', chains: data.documents.items.map(documentChain) },
    { title: 'inspection plan', chains: [planChain(data)] },
    { title: 'inspection visits', chains: data.plan.visits.map((visit) => visitChain(data, visit)) },
    { title: 'remedies', chains: data.plan.findings.map(remedyChain).filter((chain) => chain.length > 0) },
    { title: 'quality, index, petitions', chains: data.work.chains.map(workChain) },
    { title: 'dossiers', chains: planDossiers(data).map(dossierChain) },
  ];
}

/** @param {readonly Stage[]} stages */
export const countRows = (stages) =>
  stages.reduce((sum, { chains }) => sum + chains.reduce((rows, chain) => rows + chain.length, 0), 0);

/**
 * @param {DemoData} data
 * @returns {Chain[]}
 */
function fieldChains({ fields }) {
  return fields.items.map(({ code, ...field }) => [
    {
      ...row(`field:${code}`, `fields/${code}`, field, `${fields.definedOn}T07:30:00+07:00`),
      method: /** @type {const} */ ('PUT'),
    },
  ]);
}

/**
 * Announced a minute apart: the listing shows procedures in the order in which they were announced.
 *
 * @param {DemoData} data
 * @returns {Chain[]}
 */
function procedureChains({ procedures }) {
  return procedures.items.map((procedure, index) => {
    const minute = String(index).padStart(2, '0');
    return [
      row(
        `procedure:${procedure.code}`,
        'procedures',
        { ...procedure },
        `${procedures.announcedOn}T08:${minute}:00+07:00`,
      ),
    ];
  });
}

/**
 * @param {DemoData} data
 * @returns {Chain[]}
 */
function postingChains({ procedures, units }) {
  const unitId = units.items[0]?.unitId;
  const evidence = {
    website: 'Trang thông tin điện tử của Sở, mục Thủ tục hành chính (minh họa)',
    board: 'Bảng niêm yết của Bộ phận tiếp nhận hồ sơ và trả kết quả (minh họa)',
  };
  return procedures.items.flatMap(({ code }) =>
    /** @type {const} */ (['website', 'board']).map((channel) => {
      const body = { procedureCode: code, unitId, channel, evidence: evidence[channel] };
      return [row(`posting:${code}:${channel}`, 'postings', body, `${procedures.postedOn}T08:00:00+07:00`)];
    }),
  );
}

/** First morning after the half-year: what carries a later date was registered when the system entered it. */
const TODAY = '2017-05-16';

/**
 * @param {DemoData['documents']['items'][number]} document
 * @returns {Chain}
 */
function documentChain(document) {
  const at = document.issuedOn < TODAY ? `${document.issuedOn}T08:00:00+07:00` : undefined;
  return [row(`document:${document.documentId}`, 'documents', { ...document }, at)];
}

/**
 * @param {DemoData} data
 * @returns {Chain}
 */
function planChain({ plan: { plan, rounds } }) {
  const at = `${plan.adoptedOn}T08:00:00+07:00`;
  return [
    row(`plan:${plan.planId}`, 'inspections/plans', { ...plan }, at),
    ...rounds.map((round) =>
      row(`plan:${plan.planId}:round:${round.round}`, `inspections/plans/${plan.planId}/rounds`, { ...round }, at),
    ),
  ];
}

/**
 * Scheduled when the plan was adopted, findings recorded during the visit, closed in the afternoon.
 *
 * @param {DemoData} data
 * @param {DemoData['plan']['visits'][number]} visit
 * @returns {Chain}
 */
function visitChain({ plan: { plan, findings } }, visit) {
  const { visitId, visitOn } = visit;
  const own = findings.filter((finding) => finding.visitId === visitId);
  return [
    row(`visit:${visitId}`, 'inspections/visits', { ...visit }, `${plan.adoptedOn}T09:00:00+07:00`),
    ...own.map(({ visitId: _visit, recordedAt, remedy: _remedy, ...body }) =>
      row(`finding:${body.findingId}`, `inspections/visits/${visitId}/findings`, body, recordedAt),
    ),
    row(`visit:${visitId}:close`, `inspections/visits/${visitId}/close`, {}, `${visitOn}T16:30:00+07:00`),
  ];
}

/**
 * @param {Finding} finding
 * @returns {Chain}
 */
function remedyChain({ findingId, remedy }) {
  return remedy.map(({ act, occurredAt, note }) =>
    row(`finding:${findingId}:${act}`, `inspections/findings/${findingId}/${act}`, { note }, occurredAt),
  );
}

/**
 * @param {DemoData['work']['chains'][number]} writes
 * @returns {Chain}
 */
const workChain = (writes) => writes.map(({ key, path, body, at }) => row(key, path, body, at));

/**
 * @param {DossierPlan} plan
 * @param {number} index
 * @returns {Chain}
 */
function dossierChain({ procedure, applicant, receivedAt, handling }, index) {
  const number = String(index + 1).padStart(5, '0');
  const papers = procedure.parts.papers.map(({ name, originals, copies }) => ({ name, originals, copies }));
  const body = {
    procedureCode: procedure.code,
    applicant: applicantOf(applicant, number),
    channel: 'counter',
    papers,
    accept: true,
  };
  const submit = row(`dossier:${number}`, 'dossiers', body, receivedAt);
  if (!handling) return [submit];
  const act = (/** @type {string} */ name, /** @type {Record<string, unknown>} */ fields, /** @type {string} */ at) =>
    row(`dossier:${number}:${name}`, (/** @type {string} */ id) => `dossiers/${id}/${name}`, fields, at);
  return [
    submit,
    act('transfer', { toUnitId: handling.toUnitId }, handling.transferredAt),
    act('complete', { outcome: 'granted' }, handling.completedAt),
    act('return', { method: 'counter' }, handling.returnedAt),
  ];
}

/**
 * Nobody real: no province has the number 000, so an identity number that begins with it cannot exist.
 *
 * @param {'citizen' | 'organisation'} kind
 * @param {string} number
 */
function applicantOf(kind, number) {
  if (kind === 'organisation') return { kind, name: `Tổ chức nộp mẫu ${number}` };
  return { kind, name: `Người nộp mẫu ${number}`, identityNumber: `0000000${number}` };
}

/**
 * @param {string} key
 * @param {Row['path']} path
 * @param {Record<string, unknown>} body
 * @param {string} [occurredAt]
 * @returns {Row}
 */
const row = (key, path, body, occurredAt) => ({ key, path, body: occurredAt ? { ...body, occurredAt } : body });
