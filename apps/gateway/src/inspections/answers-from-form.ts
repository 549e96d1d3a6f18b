import type { Sent } from '../desk/form/sent.js';

/** One answer as the API takes it; empty fields are left out. @param suffix behind every name, for many in one form */
export function answerFrom(sent: Sent, suffix = ''): Record<string, unknown> {
  const text = (name: string) => sent[`${name}${suffix}`]?.trim() ?? '';
  const value = text('value').replace(',', '.');
  return {
    ...(text('answer') ? { answer: text('answer') } : {}),
    // What is no number stays as typed: then it is told what is wrong with it.
    ...(value ? { value: Number.isNaN(Number(value)) ? value : Number(value) } : {}),
    ...(text('note') ? { note: text('note') } : {}),
    ...(text('url') ? { url: text('url') } : {}),
  };
}

/** All answers of a form in which names are `answer.<item>`; an item without an answer is left out. */
export function answersFrom(sent: Sent): Record<string, unknown>[] {
  return Object.entries(sent).flatMap(([name, value]) => {
    if (!name.startsWith('answer.') || value.trim() === '') return [];
    const item = name.slice('answer.'.length);
    return [{ item, ...answerFrom(sent, `.${item}`) }];
  });
}
