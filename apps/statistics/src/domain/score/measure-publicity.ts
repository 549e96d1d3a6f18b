import type { CatalogueItem, DeadlineRow, DeadlineStanding } from '@motcua/contracts';

import type { Cell } from '../cells.js';
import type { Measurements } from './points.js';
import type { Publicity } from './score-ports.js';

type State = DeadlineStanding['state'];

/** Codes of procedures by how the worst of their decisions stands: a procedure counts once, one late decision makes it late. */
export function standingsOf(
  decisions: readonly DeadlineRow[],
  act: 'signing' | 'publishing',
): ReadonlyMap<string, State> {
  const worst = new Map<string, State>();
  for (const { code, [act]: standing } of decisions) {
    const before = worst.get(code) ?? 'on-time';
    worst.set(code, ORDER.indexOf(standing.state) > ORDER.indexOf(before) ? standing.state : before);
  }
  return worst;
}

const ORDER: readonly State[] = ['on-time', 'not-due', 'unknown', 'late'];

/** Indicators 1.1 to 1.3 of the decisions of the period, and of the procedures in force today. */
export function measurePublicity({ procedures, decisions }: Publicity): Measurements {
  const inForce = procedures.filter(isInForce);
  const complete = inForce.filter(({ lacks }) => lacks.length === 0);
  return {
    '1.1': shareInTime(standingsOf(decisions, 'signing'), 'Quyết định công bố được ký đủ sớm trước ngày có hiệu lực.'),
    '1.2': shareInTime(
      standingsOf(decisions, 'publishing'),
      'Đã công khai đúng hạn trên tổng số đã và phải công khai trong kỳ.',
    ),
    '1.3': {
      part: complete.length,
      whole: inForce.length,
      note: 'Đủ các bộ phận a–g theo Điều 8 Nghị định 63/2010/NĐ-CP, tính trên thủ tục đang có hiệu lực hôm nay.',
    },
  };
}

function shareInTime(standings: ReadonlyMap<string, State>, note: string) {
  const states = [...standings.values()];
  const unknown = states.filter((state) => state === 'unknown').length;
  const part = states.filter((state) => state === 'on-time').length;
  const whole = states.length - unknown;
  const without = unknown > 0 ? ` Không tính ${unknown} thủ tục chưa ghi đủ ngày để xét.` : '';
  const none = whole === 0 ? 'Không có thủ tục được công bố, công khai trong kỳ để xét.' : note;
  return { part, whole, note: none + without };
}

/** Indicators 3.1 to 3.3. A procedure that got an online dossier has an online service, whatever was announced. */
export function measureOnline({ procedures }: Publicity, cells: readonly Cell[]): Measurements {
  const inForce = procedures.filter(isInForce);
  const used = onlineUsed(cells);
  const services = inForce.filter(({ code, online }) => online || used.has(code));
  return {
    '3.1': {
      part: services.length,
      whole: inForce.length,
      note: 'Thủ tục đang có hiệu lực mà nội dung công bố cho nộp trực tuyến.',
    },
    '3.2': {
      part: services.filter(({ code }) => used.has(code)).length,
      whole: services.length,
      note:
        services.length === 0
          ? 'Chưa công bố thủ tục nào cho nộp trực tuyến.'
          : 'Có ít nhất một hồ sơ trực tuyến trong kỳ.',
    },
  };
}

export const isInForce = ({ state }: CatalogueItem): boolean => state === 'in-force';

/** Codes of procedures with a new online dossier in the period. */
export const onlineUsed = (cells: readonly Cell[]): ReadonlySet<string> =>
  new Set(cells.filter(({ figures }) => figures.newOnline > 0).map(({ procedureCode }) => procedureCode));
