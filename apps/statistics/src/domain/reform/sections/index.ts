import type { ReformSection } from '@motcua/contracts';

import { documentsIssued } from '../issued-documents.js';
import type { Sentences } from '../material.js';
import { assessment } from './assessment.js';
import { modernisation } from './modernisation.js';
import { oneStop } from './one-stop.js';
import { organisation } from './organisation.js';
import { procedures } from './procedures.js';
import { steering } from './steering.js';
import { tasks } from './tasks.js';

/** What the system says in a section, and what a person is expected to add. */
export const SECTIONS: Readonly<Record<ReformSection, { readonly sentences: Sentences; readonly hint: string }>> = {
  steering: {
    sentences: steering,
    hint: 'Kế hoạch của các đơn vị trực thuộc đã nhận, hội nghị, công tác tuyên truyền, nội dung và kết luận kiểm tra.',
  },
  institutions: {
    sentences: (material) => documentsIssued(material, 'institutions'),
    hint: 'Rà soát văn bản quy phạm pháp luật: số văn bản đã rà soát, kết quả; quy chế, quy định đã ban hành.',
  },
  procedures: {
    sentences: procedures,
    hint: 'Công tác kiểm soát thủ tục hành chính: rà soát, kiến nghị đơn giản hóa, công bố; nhận xét về số liệu hồ sơ.',
  },
  organisation: {
    sentences: organisation,
    hint: 'Sắp xếp phòng, đơn vị; chức năng, nhiệm vụ; phân cấp quản lý.',
  },
  staff: {
    sentences: (material) => documentsIssued(material, 'staff'),
    hint: 'Đào tạo, bồi dưỡng; tinh giản biên chế (số đối tượng); kỷ luật, kỷ cương hành chính. Hệ thống không có số liệu này.',
  },
  finance: {
    sentences: (material) => documentsIssued(material, 'finance'),
    hint: 'Quy chế chi tiêu nội bộ, công khai tài chính, tự chủ của đơn vị sự nghiệp. Hệ thống không có số liệu này.',
  },
  modernisation: {
    sentences: modernisation,
    hint: 'Mạng, thư điện tử, phần mềm, trang thông tin điện tử, dịch vụ công trực tuyến mức độ 3, 4, áp dụng ISO.',
  },
  'one-stop': {
    sentences: oneStop,
    hint: 'Tình hình Bộ phận tiếp nhận và trả kết quả của Sở và của các đơn vị trực thuộc; hồ sơ liên thông.',
  },
  assessment: {
    sentences: assessment,
    hint: 'Ưu điểm; tồn tại, hạn chế; nguyên nhân.',
  },
  tasks: {
    sentences: tasks,
    hint: 'Nhiệm vụ trọng tâm kỳ tới; kiến nghị, đề xuất.',
  },
};
