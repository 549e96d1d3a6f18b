import { IsIn, IsOptional } from 'class-validator';

import { IsId, PageQuery } from './shared.js';

/** Which side of its target a quality goal has to reach. */
export const GOAL_DIRECTIONS = ['at-least', 'at-most'] as const;
export type GoalDirection = (typeof GOAL_DIRECTIONS)[number];
/** How grave a nonconformity is. */
export const NONCONFORMITY_SEVERITIES = ['minor', 'major'] as const;
export type NonconformitySeverity = (typeof NONCONFORMITY_SEVERITIES)[number];

export class ListNonconformities extends PageQuery {
  @IsOptional()
  @IsIn(['open', 'submitted', 'accepted'], { message: 'phải là open, submitted hoặc accepted' })
  state?: 'open' | 'submitted' | 'accepted';

  @IsOptional()
  @IsId()
  unitId?: string;
}
