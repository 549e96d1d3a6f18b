import type { ActTerms } from './act.js';
import { dayText } from '../refusals.js';

/**
 * What an act will do, in sentences for whoever decides.
 * @param nameOf name of a unit on the day of the act
 * @param receiver the authority that takes units handed over
 */
export function consequencesOf(act: ActTerms, nameOf: (id: string) => string, receiver: string): string[] {
  const from = `Từ ngày ${dayText(act.effectiveOn)}`;
  const units = act.unitIds.map(nameOf).join('; ');
  const created = act.newUnits.map(({ name }) => `${from}, thành lập đơn vị mới: ${name}.`);
  switch (act.kind) {
    case 'rename':
      return [`${from}, ${units} mang tên «${act.name}». Sổ sách và biểu mẫu của các ngày trước vẫn ghi tên cũ.`];
    case 'change-code':
      return [
        `${from}, ${units} mang mã định danh ${act.code}. Mã cũ cùng loại hết hiệu lực và được giữ trong lịch sử.`,
      ];
    case 'merge':
    case 'split': {
      const heirs = act.successorIds.map(nameOf).join('; ');
      const how = act.kind === 'merge' ? 'sáp nhập vào' : 'được chia thành';
      return [...created, `${from}, ${units} kết thúc và ${how}: ${heirs}.`, ...ended(act, nameOf)];
    }
    case 'hand-over':
      return [`${from}, ${units} không còn là đơn vị của Sở; bên nhận: ${receiver}.`, ...ended(act, nameOf)];
    case 'dissolve':
      return [`${from}, ${units} giải thể.`, ...ended(act, nameOf)];
  }
}

function ended({ workTo }: ActTerms, nameOf: (id: string) => string): string[] {
  const work = workTo
    ? `Hồ sơ đang xử lý chuyển sang ${nameOf(workTo)}, mỗi hồ sơ ghi một dòng trong quá trình xử lý; kế hoạch kiểm tra lấy ${nameOf(workTo)} thay thế.`
    : 'Không đơn vị nào nhận việc: hồ sơ còn ở đơn vị này phải được chuyển xử lý từng hồ sơ; đơn vị ra khỏi kế hoạch kiểm tra.';
  return [
    work,
    'Nhân sự của đơn vị kết thúc nhiệm vụ vào ngày đó và phải được bổ nhiệm lại ở đơn vị mới; mã định danh của đơn vị hết hiệu lực.',
    'Báo cáo và danh sách của các ngày trước giữ nguyên.',
  ];
}
