import { AnswerSurvey, ExtendSurvey, IssueSlips, OpenSurvey } from '@motcua/contracts';
import { IntersectionType, OmitType } from '@nestjs/swagger';

import { SheetFormat } from '../forms/forms.queries.js';
import { bodyOf } from '../writes/body-of.js';
import { Occurred } from '../writes/occurred-at.js';

export class OpenSurveyBody extends bodyOf(OpenSurvey, [], ['campaignId']) {}
export class ExtendSurveyBody extends bodyOf(ExtendSurvey, ['campaignId']) {}
export class IssueSlipsBody extends bodyOf(IssueSlips, ['campaignId', 'batchId']) {}
export class SurveyActBody extends Occurred {}
export class SlipsFormat extends IntersectionType(SheetFormat) {}
/** From the public: the token is in the address. */
export class AnswerSurveyBody extends OmitType(AnswerSurvey, ['token'] as const) {}
