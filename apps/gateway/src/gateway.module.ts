import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Accounts, Public, Sessions } from '@motcua/auth';
import { MessagingModule } from '@motcua/messaging';
import { HealthController, MetricsController, ObservabilityModule, ServiceConfig } from '@motcua/observability';

import { DossierCorrectionsController } from './api/dossier-corrections.controller.js';
import { DossierHandlingController } from './api/dossier-handling.controller.js';
import { DossierReadsController } from './api/dossier-reads.controller.js';
import { DossiersController } from './api/dossiers.controller.js';
import { FeedController } from './api/feed.controller.js';
import { LookUp } from './api/look-up.js';
import { PostingController } from './api/posting.controller.js';
import { PublicController } from './api/public.controller.js';
import { BOOK_CONTROLLERS, BOOK_PROVIDERS } from './book/book.parts.js';
import { BULK_CONTROLLERS, BULK_PROVIDERS } from './bulk/bulk.parts.js';
import { CALENDAR_CONTROLLERS } from './calendar/calendar.parts.js';
import { CATALOGUE_CONTROLLERS, CATALOGUE_PROVIDERS } from './catalogue/catalogue.parts.js';
import { CHARTS_CONTROLLERS, CHARTS_PROVIDERS } from './charts/charts.parts.js';
import { DECLARED_CONTROLLERS } from './declared/declared.parts.js';
import { DESK_CONTROLLERS, DESK_PROVIDERS } from './desk/desk.parts.js';
import { DeskSite } from './desk/frame/desk-site.js';
import { DOCUMENTS_CONTROLLERS, DOCUMENTS_PROVIDERS } from './documents/documents.parts.js';
import { EVIDENCE_CONTROLLERS, EVIDENCE_PROVIDERS } from './evidence/evidence.parts.js';
import { DeskFormsController } from './forms/desk-forms.controller.js';
import { FormSheets } from './forms/form-sheets.js';
import { FormStyles } from './forms/form-styles.js';
import { FormsController } from './forms/forms.controller.js';
import { FormPdf } from './forms/pdf/form-pdf.js';
import { SheetAnswer } from './forms/sheet-answer.js';
import { GatewayConfig } from './gateway.config.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Queries } from './http/queries.js';
import { RateLimit } from './http/rate-limit.js';
import { INSPECTIONS_CONTROLLERS } from './inspections/inspections.parts.js';
import { LiveSubscription } from './live/live-subscription.js';
import { LiveUpdates } from './live/live-updates.js';
import { LiveController } from './live/live.controller.js';
import { Assets } from './pages/assets.js';
import { AssetsController } from './pages/assets.controller.js';
import { Figures } from './pages/figures.js';
import { LookUpController } from './pages/look-up.controller.js';
import { PagesController } from './pages/pages.controller.js';
import { Site } from './pages/site.js';
import { UnitNames } from './pages/unit-names.js';
import { LoginAttempts } from './session/login-attempts.js';
import { DataRequestsPageController } from './people/data-requests-page.controller.js';
import { DataRequestsController } from './people/data-requests.controller.js';
import { OwnData } from './people/own-data.js';
import { PersonalDataController } from './people/personal-data.controller.js';
import { POSTINGS_CONTROLLERS, POSTINGS_PROVIDERS } from './postings/postings.parts.js';
import { SessionCookie } from './session/session-cookie.js';
import { SessionGuard } from './session/session.guard.js';
import { SignIn } from './session/sign-in.js';
import { SignInController } from './session/sign-in.controller.js';
import { SignOutController } from './session/sign-out.controller.js';
import { UNIT_INDEX_CONTROLLERS } from './unit-index/unit-index.parts.js';
import { UNITS_CONTROLLERS, UNITS_PROVIDERS } from './units/units.parts.js';
import { PETITIONS_CONTROLLERS, PETITIONS_PROVIDERS } from './petitions/petitions.parts.js';
import { QUALITY_CONTROLLERS } from './quality/quality.parts.js';
import { RECONCILE_CONTROLLERS } from './reconcile/reconcile.parts.js';
import { REFORM_CONTROLLERS } from './reform/reform.parts.js';
import { REPORTS_CONTROLLERS, REPORTS_PROVIDERS } from './reports/reports.parts.js';
import { SCORE_CONTROLLERS, SCORE_PROVIDERS } from './score/score.parts.js';
import { SURVEY_CONTROLLERS, SURVEY_PROVIDERS } from './survey/survey.parts.js';
import { ApplicantCommands } from './writes/applicant-commands.js';
import { Commands } from './writes/commands.js';

// They answer without an account, but only to callers on this machine (see server-hooks.ts).
for (const internal of [HealthController, MetricsController]) Public()(internal);

/** Built from the settings. */
const configured = [
  { provide: GatewayConfig, useExisting: ServiceConfig },
  {
    provide: Accounts,
    inject: [GatewayConfig],
    useFactory: (config: GatewayConfig) => Accounts.fromFile(config.ACCESS_FILE, config.DEPARTMENT_UNIT),
  },
  {
    provide: Sessions,
    inject: [Accounts, GatewayConfig],
    useFactory: (accounts: Accounts, config: GatewayConfig) =>
      new Sessions(accounts, {
        idleMs: config.SESSION_IDLE_MINUTES * 60_000,
        longestMs: config.SESSION_HOURS * 3_600_000,
      }),
  },
  {
    provide: RateLimit,
    inject: [GatewayConfig],
    useFactory: (config: GatewayConfig) => new RateLimit(config.LOOK_UPS_PER_MINUTE),
  },
  {
    provide: LiveUpdates,
    inject: [GatewayConfig],
    useFactory: (config: GatewayConfig) => new LiveUpdates(config.LIVE_CLIENTS),
  },
];

/** The only HTTP surface: REST, public pages, live updates. */
@Module({
  controllers: [
    PagesController,
    LookUpController,
    LiveController,
    AssetsController,
    SignInController,
    SignOutController,
    PublicController,
    DossiersController,
    DossierHandlingController,
    PersonalDataController,
    DataRequestsController,
    DataRequestsPageController,
    DossierCorrectionsController,
    DossierReadsController,
    ...INSPECTIONS_CONTROLLERS,
    PostingController,
    ...UNITS_CONTROLLERS,
    ...BULK_CONTROLLERS,
    ...CALENDAR_CONTROLLERS,
    ...CATALOGUE_CONTROLLERS,
    ...DESK_CONTROLLERS,
    ...PETITIONS_CONTROLLERS,
    ...QUALITY_CONTROLLERS,
    ...RECONCILE_CONTROLLERS,
    ...UNIT_INDEX_CONTROLLERS,
    ...DOCUMENTS_CONTROLLERS,
    ...EVIDENCE_CONTROLLERS,
    ...POSTINGS_CONTROLLERS,
    ...SURVEY_CONTROLLERS,
    ...REFORM_CONTROLLERS,
    ...DECLARED_CONTROLLERS,
    ...CHARTS_CONTROLLERS,
    ...BOOK_CONTROLLERS,
    ...REPORTS_CONTROLLERS,
    ...SCORE_CONTROLLERS,
    FeedController,
    FormsController,
    DeskFormsController,
  ],
  providers: [
    ...configured,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    Commands,
    Queries,
    LookUp,
    OwnData,
    ApplicantCommands,
    LiveSubscription,
    Assets,
    Site,
    Figures,
    UnitNames,
    LoginAttempts,
    SessionCookie,
    SignIn,
    DeskSite,
    ...BULK_PROVIDERS,
    ...CATALOGUE_PROVIDERS,
    ...DESK_PROVIDERS,
    ...CHARTS_PROVIDERS,
    ...PETITIONS_PROVIDERS,
    ...UNITS_PROVIDERS,
    ...DOCUMENTS_PROVIDERS,
    ...EVIDENCE_PROVIDERS,
    ...POSTINGS_PROVIDERS,
    ...SURVEY_PROVIDERS,
    ...BOOK_PROVIDERS,
    ...REPORTS_PROVIDERS,
    ...SCORE_PROVIDERS,
    FormSheets,
    FormStyles,
    FormPdf,
    SheetAnswer,
  ],
})
export class GatewayModule {
  static with(config: GatewayConfig): DynamicModule {
    return {
      module: GatewayModule,
      imports: [ObservabilityModule.forService('gateway', config), MessagingModule.forGateway('gateway')],
    };
  }
}
