import {
  AdoptPlan,
  AmendPlan,
  AnswerItem,
  AppointTeam,
  CancelVisit,
  ConcludeVisit,
  CorrectFinding,
  ExtendDue,
  NotifyUnit,
  OpenRound,
  RecordFinding,
  RefuseToSign,
  RemedyAct,
  ReopenFinding,
  ReportRound,
  RescheduleVisit,
  ReturnSelfReport,
  ScheduleVisit,
  SignForUnit,
  SignMinutes,
  SubmitSelfReport,
  SupplementMinutes,
  VerifyFinding,
  VisitRef,
  WithdrawFinding,
} from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class PlanBody extends bodyOf(AdoptPlan, [], ['planId', 'contents']) {}
export class RoundBody extends bodyOf(OpenRound, ['planId']) {}
export class AmendBody extends bodyOf(AmendPlan, ['planId']) {}
export class TeamBody extends bodyOf(AppointTeam, ['planId']) {}
export class ReportBody extends bodyOf(ReportRound, ['planId']) {}
export class VisitBody extends bodyOf(ScheduleVisit, [], ['visitId']) {}
export class RescheduleBody extends bodyOf(RescheduleVisit, ['visitId']) {}
export class CancelVisitBody extends bodyOf(CancelVisit, ['visitId']) {}
export class NoticeBody extends bodyOf(NotifyUnit, ['visitId']) {}
export class SelfReportBody extends bodyOf(SubmitSelfReport, ['visitId']) {}
export class ReturnSelfReportBody extends bodyOf(ReturnSelfReport, ['visitId']) {}
export class AnswerItemBody extends bodyOf(AnswerItem, ['visitId', 'item']) {}
export class CloseBody extends bodyOf(VisitRef, ['visitId']) {}
export class MinutesBody extends bodyOf(SignMinutes, ['visitId']) {}
export class SignForUnitBody extends bodyOf(SignForUnit, ['visitId']) {}
export class RefuseToSignBody extends bodyOf(RefuseToSign, ['visitId']) {}
export class SupplementMinutesBody extends bodyOf(SupplementMinutes, ['visitId']) {}
export class ConcludeBody extends bodyOf(ConcludeVisit, ['visitId']) {}
export class FindingBody extends bodyOf(RecordFinding, ['visitId'], ['findingId']) {}
export class CorrectFindingBody extends bodyOf(CorrectFinding, ['findingId']) {}
export class WithdrawFindingBody extends bodyOf(WithdrawFinding, ['findingId']) {}
export class RemedyBody extends bodyOf(RemedyAct, ['findingId']) {}
export class ExtendDueBody extends bodyOf(ExtendDue, ['findingId']) {}
export class VerifyFindingBody extends bodyOf(VerifyFinding, ['findingId']) {}
export class ReopenFindingBody extends bodyOf(ReopenFinding, ['findingId']) {}
