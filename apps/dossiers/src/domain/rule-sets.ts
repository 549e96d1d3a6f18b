/** Rules of the one-stop mechanism by day of acceptance: dated data, newest first. */
const RULE_SETS = [
  { code: 'nd-118-2025', from: '2025-07-01', source: 'Nghị định 118/2025/NĐ-CP' },
  { code: 'nd-61-2018', from: '2018-06-21', source: 'Nghị định 61/2018/NĐ-CP' },
  { code: 'qd-09-2015', from: '2015-05-25', source: 'Quyết định 09/2015/QĐ-TTg' },
  { code: 'qd-93-2007', from: '2007-07-07', source: 'Quyết định 93/2007/QĐ-TTg' },
] as const;

/** The rule set a dossier accepted on this day keeps for life; null before any is known. */
export function ruleSetOn(day: string): string | null {
  return RULE_SETS.find(({ from }) => from <= day)?.code ?? null;
}
