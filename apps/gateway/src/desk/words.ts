import { CHANNELS } from '@motcua/contracts';

import type { Choice } from './form/form-field.js';

type Channel = (typeof CHANNELS)[number];

/** How something comes in or goes out. */
const CHANNEL_WORDS: Record<Channel, string> = {
  counter: 'Trực tiếp tại quầy',
  online: 'Trực tuyến',
  post: 'Dịch vụ bưu chính',
};

export const channelChoices: readonly Choice[] = CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }));
export const channelWord = (channel: string): string => CHANNEL_WORDS[channel as Channel] ?? channel;

/** Reactions and watches are named as the sentences they perform; they are nobody's account. */
const SENTENCE = /-when-|^(watch|move|carry-out)-/;

/** Who did something where no account has this login. */
export const unknownActor = (login: string): string => (SENTENCE.test(login) ? 'Hệ thống tự ghi' : login);

const OUTCOME_WORDS: Record<string, string> = {
  granted: 'Có kết quả',
  declined: 'Từ chối bằng văn bản',
  withdrawn: 'Đã rút',
  stopped: 'Dừng xử lý',
};
export const outcomeWord = (outcome: string): string => OUTCOME_WORDS[outcome] ?? outcome;

const TIMELINESS_WORDS: Record<string, string> = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' };
export const timelinessWord = (timeliness: string): string => TIMELINESS_WORDS[timeliness] ?? timeliness;

export const PARTY_WORDS: Record<string, string> = {
  citizen: 'Cá nhân',
  organisation: 'Tổ chức',
  submitter: 'Người nộp thay',
  proxy: 'Người được ủy quyền',
};

/** `250.000 đồng`. */
export const money = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')} đồng`;
