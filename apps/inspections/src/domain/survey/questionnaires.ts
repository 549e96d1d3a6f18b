import type { Questionnaire, SurveyLevel, SurveyPart } from '@motcua/contracts';

// The five scored parts are those of the ministry's tool (Quyết định 2329/QĐ-BGDĐT, 11/7/2017); the sixth, opinions, is
// the free text at the end. The ministry's questions were not seen: these are for demonstration and say so.
const SOURCE =
  'Cấu trúc phần theo Quyết định số 2329/QĐ-BGDĐT ngày 11/7/2017; câu hỏi minh họa, chưa đối chiếu bộ phiếu chính thức';
const VALID_FROM = '2017-07-11';

interface Wording {
  /** Who learns there. */
  readonly learner: string;
  readonly access: string;
  readonly facilities: string;
  readonly activities: readonly [string, string];
  readonly results: readonly [string, string];
}

const WORDINGS: Record<SurveyLevel, Wording> = {
  preschool: {
    learner: 'trẻ',
    access: 'Đường từ nhà đến trường và giờ đón, trả trẻ',
    facilities: 'Bếp ăn, chỗ ngủ và nước uống của trẻ',
    activities: ['Hoạt động chăm sóc, nuôi dưỡng trẻ', 'Hoạt động vui chơi, giáo dục trẻ'],
    results: ['Sức khỏe và nền nếp sinh hoạt của trẻ', 'Khả năng giao tiếp, sự mạnh dạn của trẻ'],
  },
  primary: {
    learner: 'học sinh',
    access: 'Khoảng cách từ nhà đến trường và thông tin tuyển sinh',
    facilities: 'Nhà vệ sinh, nước uống của học sinh',
    activities: ['Việc giảng dạy và quan tâm của giáo viên', 'Hoạt động vui chơi, trải nghiệm ngoài giờ học'],
    results: ['Kết quả học tập của học sinh', 'Nền nếp, thói quen tự học của học sinh'],
  },
  'lower-secondary': {
    learner: 'học sinh',
    access: 'Thông tin tuyển sinh và thủ tục nhập học',
    facilities: 'Phòng thí nghiệm, thư viện, sân tập',
    activities: ['Việc giảng dạy và kiểm tra, đánh giá', 'Hoạt động trải nghiệm, tư vấn học sinh'],
    results: ['Kết quả học tập của học sinh', 'Kỹ năng sống, ý thức chấp hành nội quy'],
  },
  'upper-secondary': {
    learner: 'học sinh',
    access: 'Thông tin tuyển sinh và thủ tục nhập học',
    facilities: 'Phòng thí nghiệm, thư viện, phòng máy tính',
    activities: ['Việc giảng dạy và ôn thi', 'Hoạt động hướng nghiệp, trải nghiệm'],
    results: ['Kết quả học tập, khả năng thi tốt nghiệp', 'Kỹ năng làm việc và định hướng nghề nghiệp'],
  },
  continuing: {
    learner: 'học viên',
    access: 'Thông tin khóa học và thủ tục ghi danh',
    facilities: 'Phòng học, phòng thực hành và thiết bị',
    activities: ['Việc giảng dạy và hướng dẫn tự học', 'Sắp xếp thời gian học phù hợp với người đi làm'],
    results: ['Kiến thức, kỹ năng có được sau khóa học', 'Khả năng áp dụng vào công việc, học tiếp'],
  },
};

const part = (id: string, title: string, texts: readonly string[]): SurveyPart => ({
  id,
  title,
  questions: texts.map((text, index) => ({ id: `${id}${index + 1}`, text })),
});

function partsOf({ learner, access, facilities, activities, results }: Wording): SurveyPart[] {
  return [
    part('a', 'Tiếp cận dịch vụ giáo dục', [access, 'Các khoản thu được thông báo rõ ràng, đúng quy định']),
    part('b', 'Cơ sở vật chất', ['Phòng học đủ ánh sáng, bàn ghế phù hợp', facilities]),
    part('c', 'Môi trường giáo dục', [
      `An toàn, an ninh đối với ${learner} trong nhà trường`,
      'Thái độ ứng xử của giáo viên, nhân viên',
    ]),
    part('d', 'Hoạt động giáo dục', activities),
    part('e', 'Kết quả giáo dục', results),
    part('g', 'Đánh giá chung', ['Mức độ hài lòng chung đối với nhà trường']),
  ];
}

/** Questionnaires by level, as dated data; a later one is added, never changed. */
export const QUESTIONNAIRES: readonly Questionnaire[] = Object.entries(WORDINGS).map(([level, wording]) => ({
  id: `${level}-2017`,
  level: level as SurveyLevel,
  validFrom: VALID_FROM,
  source: SOURCE,
  parts: partsOf(wording),
}));

/** @param on `YYYY-MM-DD`: first day of the survey */
export const questionnaireOn = (level: SurveyLevel, on: string): Questionnaire | undefined =>
  QUESTIONNAIRES.filter((one) => one.level === level && one.validFrom <= on)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);

/** @throws Error for an id that was never issued: a stored survey names one of the data */
export function questionnaireOf(id: string): Questionnaire {
  const found = QUESTIONNAIRES.find((one) => one.id === id);
  if (!found) throw new Error(`questionnaire ${id} is not in the data`);
  return found;
}

interface SmallGroups {
  readonly validFrom: string;
  /** Fewest answers of a group of which figures are told. */
  readonly fewest: number;
  readonly source: string;
}

const SMALL_GROUPS: readonly SmallGroups[] = [
  { validFrom: '2000-01-01', fewest: 5, source: 'Quy ước bảo vệ dữ liệu cá nhân của Sở (đề xuất, chưa ban hành)' },
];

/** @param on `YYYY-MM-DD`: first day of the survey */
export const fewestOn = (on: string): number => SMALL_GROUPS.findLast(({ validFrom }) => validFrom <= on)?.fewest ?? 5;
