// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ unitId: string, name: string, kind: 'department' | 'division' | 'affiliated', parentId?: string, validFrom: string }} Unit
 * @typedef {{ unit: string, value: number, cutOff?: string, dueOn?: string }} Limit
 * @typedef {{ name: string, originals: number, copies: number }} Paper
 * @typedef {{ code: string, name: string, fieldCode: string, fieldName: string, limit: Limit, validFrom: string, decision: string, parts: { papers: Paper[], legalBasis: string[] }, provenance: string }} Procedure
 * @typedef {{ documentId: string, number: string, symbol: string, issuedOn: string, type: string, issuer: string, abstract: string, register: string, category: string }} ReformDocument
 * @typedef {{ act: string, occurredAt: string, note: string }} RemedyAct
 * @typedef {{ findingId: string, visitId: string, recordedAt: string, kind: string, severity: string, text: string, dueOn: string, remedy: RemedyAct[] }} Finding
 * @typedef {{ visitId: string, planId: string, round: number, unitId: string, visitOn: string }} Visit
 * @typedef {{ planId: string, number: string, adoptedOn: string, year: number, units: { unitId: string, kind: string }[], contents: string[] }} Plan
 * @typedef {{ procedureCode: string, count: number, applicant: 'citizen' | 'organisation', from: string, to: string }} OpenGroup
 * @typedef {OpenGroup & { handledBy: string }} CompletedGroup
 *
 * @typedef {object} DemoData
 * @property {{ items: Unit[] }} units
 * @property {{ definedOn: string, items: { code: string, name: string, aliases: string[] }[] }} fields
 * @property {{ announcedOn: string, postedOn: string, items: Procedure[] }} procedures
 * @property {{ items: ReformDocument[] }} documents
 * @property {{ plan: Plan, rounds: { round: number, startsOn: string, endsOn: string }[], visits: Visit[], findings: Finding[] }} plan
 * @property {{ chains: { key: string, path: string, at: string, body: Record<string, unknown> }[][] }} work quality goals, audits, index, petitions
 * @property {{ completed: CompletedGroup[], open: OpenGroup[] }} dossiers
 */

/** @returns {DemoData} */
export function readData() {
  return {
    units: read('units'),
    fields: read('fields'),
    procedures: read('procedures'),
    documents: read('documents'),
    plan: read('plan'),
    work: read('work'),
    dossiers: read('dossiers'),
  };
}

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));
