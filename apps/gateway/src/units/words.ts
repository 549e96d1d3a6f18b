import type { ActKind, ActState, CodeScheme, OrganisationList, ReorganisationView, UnitKind } from '@motcua/contracts';

import { day } from '../pages/format.js';

export const UNITS_PAGE = '/mot-cua/don-vi';
export const ACT_PAGE = `${UNITS_PAGE}/quyet-dinh`;
export const STAFF_PAGE = '/mot-cua/nhan-su';
export const LISTS_PAGE = `${UNITS_PAGE}/nhap-tep`;

export const LIST_TITLES: Readonly<Record<OrganisationList, string>> = { units: 'Đơn vị', staff: 'Nhân sự' };

/** Of the kind, as a heading; `thuộc` and `trực thuộc` are two sets and never one. */
export const KIND_TITLES: Readonly<Record<UnitKind, string>> = {
  department: 'Sở',
  division: 'Phòng, tổ thuộc Sở',
  affiliated: 'Đơn vị trực thuộc Sở',
};

/** The same within a sentence. */
export const KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  department: 'Sở',
  division: 'phòng, tổ thuộc Sở',
  affiliated: 'đơn vị trực thuộc Sở',
};

export const ACT_TITLES: Readonly<Record<ActKind, string>> = {
  rename: 'Đổi tên',
  'change-code': 'Cấp, đổi mã định danh',
  merge: 'Sáp nhập, hợp nhất',
  split: 'Chia đơn vị',
  'hand-over': 'Bàn giao cho cơ quan khác',
  dissolve: 'Giải thể',
};

export const SCHEME_TITLES: Readonly<Record<CodeScheme, string>> = {
  'qcvn-102-2016': 'QCVN 102:2016/BTTTT',
  'qd-20-2020': 'Quyết định 20/2020/QĐ-TTg',
};

/** Word and badge style. */
export const ACT_STATES: Readonly<Record<ActState, readonly [word: string, style: string]>> = {
  planned: ['Chờ đến ngày hiệu lực', 'warn'],
  'carried-out': ['Đã thực hiện', 'done'],
  blocked: ['Không thực hiện được', 'late'],
  cancelled: ['Đã hủy', 'paused'],
};

/** `đến 30/06/2017`: a first day without something as the last day with it would be read wrongly, so it is said. */
export const untilText = (to: string | null): string => (to ? `đến trước ngày ${day(to)}` : 'đến nay');

/** What an act is about, in one line. @param nameOf name of a unit */
export function actText(act: ReorganisationView, nameOf: (id: string) => string): string {
  const names = act.unitIds.map(nameOf).join('; ');
  const heirs = act.successorIds.map((id) => act.newUnits.find(({ unitId }) => unitId === id)?.name ?? nameOf(id));
  switch (act.kind) {
    case 'rename':
      return `${names} → ${act.name ?? ''}`;
    case 'change-code':
      return `${names}: mã ${act.code ?? ''}`;
    case 'merge':
    case 'split':
      return `${names} → ${heirs.join('; ')}`;
    case 'hand-over':
      return `${names} → ${act.receiver ?? 'cơ quan khác'}`;
    case 'dissolve':
      return names;
  }
}
