import { IntersectionType, OmitType } from '@nestjs/swagger';
import { PublishReport, VerifyReports } from '@motcua/contracts';

import { ReportFormat } from '../reports/report-queries.js';

/** Published now: nobody publishes for another moment. */
export class PublishReportBody extends OmitType(PublishReport, ['reportId'] as const) {}

export class VerifyReportsBody extends IntersectionType(VerifyReports) {}

export class PublishedReportRequest extends ReportFormat {}
