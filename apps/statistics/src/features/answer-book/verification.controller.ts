import { Controller, Get } from '@nestjs/common';
import type { ReportVerification } from '@motcua/contracts';

import { BookVerification } from './book-verification.js';

/** For `npx motcua verify-reports`, on the service's own port. */
@Controller('published-reports')
export class VerificationController {
  constructor(private readonly verification: BookVerification) {}

  @Get('verification')
  verify(): Promise<ReportVerification> {
    return this.verification.verify();
  }
}
