import { IsIn, IsOptional } from 'class-validator';

import { request } from '../requests/request.js';
import { IsDay, IsId, IsText } from './shared.js';

/** Roles of staff in a unit; how each is called depends on the kind of unit. */
export const STAFF_ROLES = ['head', 'deputy', 'clerk', 'handler', 'secretary', 'reform'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** As tables and files write them. */
export const STAFF_ROLE_NAMES: Readonly<Record<StaffRole, string>> = {
  head: 'Người đứng đầu',
  deputy: 'Cấp phó',
  clerk: 'Cán bộ một cửa',
  handler: 'Chuyên viên thụ lý',
  secretary: 'Văn thư',
  reform: 'Phụ trách cải cách hành chính',
};

const ROLE = { message: `phải là một trong ${STAFF_ROLES.join(', ')}` };

export class AppointStaff {
  @IsId()
  unitId: string;

  @IsId()
  assignmentId: string;

  /** The same person in another role or unit bears the same id. No identity number. */
  @IsId()
  personId: string;

  @IsText(200)
  name: string;

  @IsIn(STAFF_ROLES, ROLE)
  role: StaffRole;

  @IsDay()
  from: string;

  /** First day on which the role is no longer held, of one that has ended already. */
  @IsOptional()
  @IsDay()
  endedOn?: string;

  @IsOptional()
  @IsText(60)
  decision?: string;
}

export class EndStaff {
  @IsId()
  unitId: string;

  @IsId()
  assignmentId: string;

  @IsDay()
  endedOn: string;

  @IsOptional()
  @IsText(60)
  decision?: string;
}

export class CorrectStaff {
  @IsId()
  unitId: string;

  @IsId()
  assignmentId: string;

  @IsOptional()
  @IsText(200)
  name?: string;

  @IsOptional()
  @IsIn(STAFF_ROLES, ROLE)
  role?: StaffRole;

  @IsOptional()
  @IsDay()
  from?: string;

  @IsOptional()
  @IsDay()
  endedOn?: string;

  /** `true`: entered by mistake, counts no longer; `still-held`: the end was entered by mistake. */
  @IsOptional()
  @IsIn(['void', 'still-held'], { message: 'phải là void hoặc still-held' })
  undo?: 'void' | 'still-held';
}

export class ListStaff {
  @IsOptional()
  @IsId()
  unitId?: string;

  /** Who had a role on this day; today unless given. */
  @IsOptional()
  @IsDay()
  on?: string;

  @IsOptional()
  @IsIn(STAFF_ROLES, ROLE)
  role?: StaffRole;

  /** All, also those that have ended. */
  @IsOptional()
  @IsIn(['true', 'false', true, false])
  all?: boolean | string;
}

export interface StaffView {
  assignmentId: string;
  personId: string;
  name: string;
  unitId: string;
  role: StaffRole;
  /** `Hiệu trưởng`: as the kind of unit calls it. */
  roleName: string;
  from: string;
  endedOn: string | null;
  decision: string | null;
}

export const staffApi = {
  appoint: request<AppointStaff, StaffView>('units.appoint-staff'),
  end: request<EndStaff, StaffView>('units.end-staff'),
  correct: request<CorrectStaff, StaffView | null>('units.correct-staff'),
  list: request<ListStaff, StaffView[]>('units.list-staff'),
};
