import { Module } from '@nestjs/common';
import { aggregateProvider } from '@motcua/persistence';

import { BookOfReports } from './book/book-of-reports.js';
import { DeclaredModule } from './declared.module.js';
import { ReportBook, reportBook } from './domain/book/book.js';
import { BookEvidence, FrozenContents, ReformText } from './domain/book/ports.js';
import { AnswerBookHandler } from './features/answer-book/answer-book.handler.js';
import { BookVerification } from './features/answer-book/book-verification.js';
import { VerificationController } from './features/answer-book/verification.controller.js';
import { Freezing } from './features/publish-report/freezing.js';
import { PublishReportHandler } from './features/publish-report/publish-report.handler.js';
import { PublishedReports } from './domain/rebuild.js';
import { FiguresModule } from './figures.module.js';
import { PeriodsModule } from './periods.module.js';
import { MongoFrozenContents } from './persistence/mongo-frozen-contents.js';
import { StoredBookEvidence } from './persistence/stored-book-evidence.js';
import { ReformModule } from './reform.module.js';
import { ReformReports } from './reform/reform-reports.js';

/** The book of published reports: frozen contents, a chain of hashes, and its proof. */
@Module({
  imports: [DeclaredModule, FiguresModule, PeriodsModule, ReformModule],
  controllers: [PublishReportHandler, AnswerBookHandler, VerificationController],
  providers: [
    aggregateProvider(ReportBook, reportBook),
    { provide: FrozenContents, useClass: MongoFrozenContents },
    { provide: BookEvidence, useClass: StoredBookEvidence },
    { provide: ReformText, useExisting: ReformReports },
    { provide: PublishedReports, useClass: BookOfReports },
    Freezing,
    BookVerification,
  ],
  exports: [PublishedReports],
})
export class BookModule {}
