import { Module } from '@nestjs/common';
import { aggregateProvider } from '@motcua/persistence';

import { declaredFigures, DeclaredRepository } from './domain/declared/declared.js';
import { DeclaredFigures } from './domain/declared/ports.js';
import { KeepDeclaredFiguresHandler } from './features/keep-declared-figures/keep-declared-figures.handler.js';
import { FiguresModule } from './figures.module.js';
import { MongoDeclaredFigures } from './persistence/mongo-declared-figures.js';
import { PeriodsModule } from './periods.module.js';

/** Figures entered by hand; they never enter the computed ones. */
@Module({
  imports: [FiguresModule, PeriodsModule],
  controllers: [KeepDeclaredFiguresHandler],
  providers: [
    aggregateProvider(DeclaredRepository, declaredFigures),
    { provide: DeclaredFigures, useClass: MongoDeclaredFigures },
  ],
  exports: [DeclaredFigures],
})
export class DeclaredModule {}
