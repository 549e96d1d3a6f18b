import type { Figures } from './figure-ports.js';

/** A published report as far as a rebuild needs it. */
export interface PublishedFigures {
  readonly number: number;
  readonly reportId: string;
  /** Stream sequence, and creation time of the stream, up to which its figures are true. */
  readonly position: number;
  readonly epoch: string;
  /** Computes its content anew from other figures. @returns whether its hash is the same */
  reproduce(figures: Figures): Promise<boolean>;
}

/** Published reports whose figures a rebuild compares. */
export abstract class PublishedReports {
  abstract all(): Promise<readonly PublishedFigures[]>;
}

/** same; different; replaced: the stream has been made anew since, so the place is gone. */
export type Reproduced = 'same' | 'different' | 'replaced';

export interface RebuildView {
  readonly state: 'none' | 'running' | 'done' | 'failed';
  readonly startedAt: string;
  readonly generation: number;
  /** Stream sequence reached, and the one the old read models have reached. */
  readonly position: number;
  readonly goal: number;
  readonly seconds: number;
  readonly reports: readonly { number: number; reportId: string; outcome: Reproduced }[];
  /** Why it failed, or empty. */
  readonly reason: string;
}

export const NO_REBUILD: RebuildView = {
  state: 'none',
  startedAt: '',
  generation: 0,
  position: 0,
  goal: 0,
  seconds: 0,
  reports: [],
  reason: '',
};

/** Builds all read models of the figures anew. */
export abstract class Rebuild {
  /** Starts one, or joins the one under way. */
  abstract start(): RebuildView;
  abstract status(): RebuildView;
}
