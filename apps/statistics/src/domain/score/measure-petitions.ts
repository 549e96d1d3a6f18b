import type { Measurements } from './points.js';
import { isLate, type PetitionFact } from './petition-fact.js';

/**
 * Indicators 5.1 to 5.3 over the petitions received in the period, without those taken back by their senders.
 * @param day last counted day
 */
export function measurePetitions(found: readonly PetitionFact[], day: string): Measurements {
  const all = found.filter(({ withdrawn }) => !withdrawn);
  const whole = all.length;
  const count = (is: (one: PetitionFact) => boolean) => all.filter(is).length;
  const [regulation, conduct] = [count(({ kind }) => kind === 'regulation'), count(({ kind }) => kind === 'conduct')];
  const late = count((one) => isLate(one, day));
  const displeased = count((one) => one.liked === false || one.repeats || isLate(one, day));
  const none = whole === 0 ? 'Không có phản ánh, kiến nghị tiếp nhận trong kỳ.' : '';
  return {
    '5.1': {
      part: regulation + conduct,
      whole,
      note: none || `Về quy định hành chính ${regulation}, về hành vi hành chính ${conduct}.`,
    },
    '5.2': {
      part: whole - late,
      whole,
      note:
        none || `Có ${late} phản ánh, kiến nghị trễ ít nhất một bước (từ chối, yêu cầu bổ sung, trả lời, công khai).`,
    },
    '5.3': {
      part: whole - displeased,
      whole,
      note: none || `Trừ ${displeased} phản ánh, kiến nghị bị đánh giá không hài lòng, lặp lại hoặc trễ.`,
    },
  };
}
