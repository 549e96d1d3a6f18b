import type { PetitionAct } from '../acts.js';
import type { ReformMaterial } from '../material.js';
import { listed } from '../wording.js';

/** Feedback and petitions received in the period, and what became of them up to its last counted day. */
export function petitions(material: ReformMaterial): string[] {
  const { agency, when, wording, end } = material;
  const all = material.acts.petitions.filter(({ receivedOn }) => material.has(receivedOn));
  if (all.length === 0) return [];
  const head = `${when}, ${agency} tiếp nhận ${wording.few(all.length)} phản ánh, kiến nghị${kindsOf(all, material)}`;
  const standing = [
    part(all.filter((one) => answered(one, end) && !one.late).length, 'đã trả lời đúng hạn', material),
    part(all.filter((one) => answered(one, end) && one.late).length, 'đã trả lời quá hạn', material),
    part(
      all.filter(({ closedOn }) => closedOn !== '' && closedOn <= end).length,
      'không tiếp nhận hoặc đã rút',
      material,
    ),
    part(all.filter((one) => isOpen(one, end) && one.answerBy >= end).length, 'đang xử lý trong hạn', material),
    part(all.filter((one) => isOpen(one, end) && one.answerBy < end).length, 'đang xử lý quá hạn', material),
  ].flat();
  return [`${head}; ${standing.join(', ')}.`];
}

const part = (number: number, name: string, { wording }: ReformMaterial): string[] =>
  number === 0 ? [] : [`${name} ${wording.few(number)}`];

function kindsOf(all: readonly PetitionAct[], { wording }: ReformMaterial): string {
  const parts = [
    { kind: 'regulation', name: 'về quy định hành chính' },
    { kind: 'conduct', name: 'về hành vi hành chính' },
  ].flatMap(({ kind, name }) => {
    const number = all.filter((one) => one.kind === kind).length;
    return number === 0 ? [] : [`${wording.few(number)} ${name}`];
  });
  return parts.length === 0 ? '' : ` (${listed(parts)})`;
}

const answered = ({ answeredOn }: PetitionAct, end: string): boolean => answeredOn !== '' && answeredOn <= end;

const isOpen = (one: PetitionAct, end: string): boolean =>
  !answered(one, end) && (one.closedOn === '' || one.closedOn > end);
