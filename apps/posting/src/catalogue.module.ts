import type { Provider, Type } from '@nestjs/common';
import { aggregateProvider } from '@motcua/persistence';

import { Contents } from './catalogue/contents.js';
import { DraftViews } from './catalogue/draft-views.js';
import { FileReader } from './catalogue/file-reader.js';
import { References } from './catalogue/references.js';
import { draft } from './domain/draft.js';
import { field } from './domain/field.js';
import { Drafts, Fields, Procedures } from './domain/ports.js';
import { procedure } from './domain/procedure.js';
import { DefineFieldHandler } from './features/define-field/define-field.handler.js';
import { ExportProceduresHandler } from './features/export-procedures/export-procedures.handler.js';
import { GetProcedureHandler } from './features/get-procedure/get-procedure.handler.js';
import { ImportProcedureHandler } from './features/import-procedure/import-procedure.handler.js';
import { ListProceduresHandler } from './features/list-procedures/list-procedures.handler.js';
import { MeasurePublishingDeadlinesHandler } from './features/measure-publishing-deadlines/measure-publishing-deadlines.handler.js';
import { PrepareDraftHandler } from './features/prepare-draft/prepare-draft.handler.js';
import { PublishDraftHandler } from './features/publish-draft/publish-draft.handler.js';
import { PublishProcedureHandler } from './features/publish-procedure/publish-procedure.handler.js';
import { RepealProcedureHandler } from './features/repeal-procedure/repeal-procedure.handler.js';
import { TellCatalogueHandler } from './features/tell-catalogue/tell-catalogue.handler.js';
import { TellDifferencesHandler } from './features/tell-differences/tell-differences.handler.js';
import { TellProcedureHistoryHandler } from './features/tell-procedure-history/tell-procedure-history.handler.js';
import { WithdrawAnnouncementHandler } from './features/withdraw-announcement/withdraw-announcement.handler.js';
import { catalogueModels } from './persistence/catalogue-models.js';

/** The catalogue of procedures: announcing, repealing, preparing, reading, files. */
export const CATALOGUE_CONTROLLERS: Type[] = [
  PublishProcedureHandler,
  RepealProcedureHandler,
  WithdrawAnnouncementHandler,
  PrepareDraftHandler,
  PublishDraftHandler,
  DefineFieldHandler,
  ListProceduresHandler,
  GetProcedureHandler,
  TellCatalogueHandler,
  TellProcedureHistoryHandler,
  TellDifferencesHandler,
  ExportProceduresHandler,
  ImportProcedureHandler,
  MeasurePublishingDeadlinesHandler,
];

export const CATALOGUE_PROVIDERS: Provider[] = [
  aggregateProvider(Procedures, procedure),
  aggregateProvider(Drafts, draft),
  aggregateProvider(Fields, field),
  ...catalogueModels,
  Contents,
  DraftViews,
  FileReader,
  References,
];
