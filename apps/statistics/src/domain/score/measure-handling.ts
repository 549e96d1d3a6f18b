import type { Cell } from '../cells.js';
import { Wording } from '../reform/wording.js';
import type { Measured, Measurements } from './points.js';
import type { PetitionFact } from './petition-fact.js';
import type { ScoredDossier, WorkedTime } from './score-ports.js';

/** Dossiers of one procedure that were received or handled in the period, and those of them that count late. */
export interface Handled {
  readonly procedureCode: string;
  readonly handled: number;
  readonly late: number;
}

/**
 * Handled: received before or in the period and not solved before it. Late: solved late, open past the due day (a stopped
 * clock is judged on the day it stopped), or papers asked for more than once after acceptance.
 * @param day last counted day
 */
export function handledIn(
  cells: readonly Cell[],
  askedAgain: readonly ScoredDossier[],
  day: string,
): readonly Handled[] {
  const found = new Map<string, { handled: number; late: number }>();
  const of = (code: string) => {
    const known = found.get(code) ?? { handled: 0, late: 0 };
    found.set(code, known);
    return known;
  };
  for (const { procedureCode, figures } of cells) {
    if (figures.received === 0) continue;
    of(procedureCode).handled += figures.received;
    of(procedureCode).late += figures.late + figures.overdue;
  }
  for (const { procedureCode } of onlyAskedAgain(askedAgain, day)) of(procedureCode).late += 1;
  return [...found].map(([procedureCode, counts]) => ({ procedureCode, ...counts }));
}

/** Late for nothing but having been asked for papers again, as it stood on a day. */
export const onlyAskedAgain = (dossiers: readonly ScoredDossier[], day: string): readonly ScoredDossier[] =>
  dossiers.filter((one) => requestsBy(one, day) > 1 && !isLateOn(one, day));

/** Requests have no days of their own here: stops of the clock that began later are taken off. */
const requestsBy = ({ supplements, waiting }: ScoredDossier, day: string): number =>
  supplements - waiting.filter(({ from }) => from > day).length;

function isLateOn({ completedOn, timeliness, overdue }: ScoredDossier, day: string): boolean {
  if (completedOn !== '' && completedOn <= day) return timeliness === 'late';
  return overdue.some(({ from, to }) => from <= day && (to === '' || to > day));
}

/** Numbers as the desk writes them on its screens. */
export const words = new Wording({ thousands: 'dot' });

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

export const lateOf = (all: readonly Handled[]): number => sum(all, ({ late }) => late);

/** Indicators 2.1, 2.2, 3.3 and 5.4. */
export function measureHandling(
  all: readonly Handled[],
  cells: readonly Cell[],
  times: readonly WorkedTime[],
  petitions: readonly PetitionFact[],
): Measurements {
  const whole = sum(all, ({ handled }) => handled);
  const late = lateOf(all);
  const complaints = petitions.filter(({ withdrawn, procedureCode }) => !withdrawn && procedureCode !== '').length;
  const accepted = sum(cells, ({ figures }) => figures.new);
  return {
    '2.1': {
      part: whole - late,
      whole,
      note: 'Giải quyết trước hạn, đúng hạn cộng đang giải quyết còn hạn, trên hồ sơ tiếp nhận hoặc xử lý trong kỳ. Yêu cầu bổ sung hơn một lần tính là trễ; đang chờ bổ sung thì xét theo ngày yêu cầu.',
    },
    '2.2': averageOf(times),
    '3.3': {
      part: sum(cells, ({ figures }) => figures.newOnline),
      whole: accepted,
      note: 'Hồ sơ tiếp nhận trực tuyến trên hồ sơ mới tiếp nhận; chưa xét kết quả điện tử và tỷ lệ đồng bộ.',
    },
    '5.4': {
      part: Math.max(0, whole - late - complaints),
      whole,
      note: `100 % trừ tỷ lệ trễ (${words.count(late)} hồ sơ) và tỷ lệ hồ sơ có phản ánh (${words.count(complaints)} phản ánh, kiến nghị nêu thủ tục, mỗi phản ánh tính một hồ sơ); chưa có dữ liệu "không hài lòng" theo từng hồ sơ.`,
    },
  };
}

const MINUTES_PER_HOUR = 60;

/** Office hours per completed dossier, one decimal, half up; null where none was completed. */
export const averageHours = ({ completed, minutes }: Omit<WorkedTime, 'procedureCode'>): number | null =>
  completed === 0
    ? null
    : Math.floor((20 * minutes + completed * MINUTES_PER_HOUR) / (2 * completed * MINUTES_PER_HOUR)) / 10;

function averageOf(times: readonly WorkedTime[]): Measured {
  const [completed, minutes] = [sum(times, (one) => one.completed), sum(times, (one) => one.minutes)];
  const average = averageHours({ completed, minutes });
  const text = String(average).replace('.', ',');
  const note =
    average === null
      ? 'Chưa có hồ sơ hoàn thành trong kỳ.'
      : `Trung bình ${text} giờ làm việc mỗi hồ sơ; đếm phút làm việc trên số hồ sơ đã xong. Từng thủ tục xem bảng tiến độ.`;
  return { part: minutes, whole: completed, isShare: false, note };
}
