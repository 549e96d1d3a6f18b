import { AdoptPlan, OpenRound, RecordFinding, RemedyAct, ScheduleVisit, VisitRef } from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class PlanBody extends bodyOf(AdoptPlan, [], ['planId', 'contents']) {}
export class RoundBody extends bodyOf(OpenRound, ['planId']) {}
export class VisitBody extends bodyOf(ScheduleVisit, [], ['visitId']) {}
export class CloseBody extends bodyOf(VisitRef, ['visitId']) {}
export class FindingBody extends bodyOf(RecordFinding, ['visitId'], ['findingId']) {}
export class RemedyBody extends bodyOf(RemedyAct, ['findingId']) {}
