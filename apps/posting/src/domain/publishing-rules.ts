/** How early a decision must be signed, and how soon its content must be made public. In working days. */
export interface PublishingRule {
  readonly level: 'province' | 'ministry';
  /** First day of the rule. */
  readonly validFrom: string;
  /** Signed at least so many working days before it comes into force. */
  readonly signedBefore: number;
  /** Made public within so many working days of signing. */
  readonly publishedWithin: number;
  readonly source: string;
  /** Whether the text itself was read. */
  readonly verified: boolean;
}

const SOURCE =
  'Nghị định 63/2010/NĐ-CP (sửa đổi bởi Nghị định 48/2013/NĐ-CP); số ngày theo nguồn công khai về cách chấm điểm, chưa đối chiếu nguyên văn';

export const PUBLISHING_RULES: readonly PublishingRule[] = [
  { level: 'province', validFrom: '2010-10-14', signedBefore: 5, publishedWithin: 5, source: SOURCE, verified: false },
  {
    level: 'ministry',
    validFrom: '2010-10-14',
    signedBefore: 20,
    publishedWithin: 10,
    source: SOURCE,
    verified: false,
  },
];

/** The rule for a level of government on a day, or undefined before the first one. */
export const ruleOn = (level: PublishingRule['level'], day: string): PublishingRule | undefined =>
  PUBLISHING_RULES.filter((rule) => rule.level === level && rule.validFrom <= day).at(-1);
