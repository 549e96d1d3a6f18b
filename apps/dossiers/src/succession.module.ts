import { Module } from '@nestjs/common';

import { MoveLateDossiers } from './features/move-late-dossiers-of-ended-units/move-late-dossiers.js';
import { MoveDossiersWhenUnitSucceeded } from './features/move-dossiers-when-unit-succeeded/move-dossiers-when-unit-succeeded.reaction.js';
import { MoveDossiers } from './succession/move-dossiers.js';

/** What becomes of the open dossiers of units that end. */
@Module({ controllers: [MoveDossiersWhenUnitSucceeded], providers: [MoveDossiers, MoveLateDossiers] })
export class SuccessionModule {}
