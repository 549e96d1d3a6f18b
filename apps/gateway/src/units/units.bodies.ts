import {
  AppointStaff,
  AssignUnitCode,
  CancelReorganisation,
  CorrectStaff,
  DissolveUnit,
  EndStaff,
  EstablishUnit,
  PlanReorganisation,
  RenameUnit,
} from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class EstablishBody extends bodyOf(EstablishUnit, []) {}
export class RenameBody extends bodyOf(RenameUnit, ['unitId']) {}
export class DissolveBody extends bodyOf(DissolveUnit, ['unitId']) {}
export class AssignCodeBody extends bodyOf(AssignUnitCode, ['unitId']) {}
export class ReorganisationBody extends bodyOf(PlanReorganisation, [], ['actId']) {}
export class CancelReorganisationBody extends bodyOf(CancelReorganisation, ['actId']) {}
export class AppointBody extends bodyOf(AppointStaff, ['unitId'], ['assignmentId', 'personId']) {}
export class EndStaffBody extends bodyOf(EndStaff, ['unitId', 'assignmentId']) {}
export class CorrectStaffBody extends bodyOf(CorrectStaff, ['unitId', 'assignmentId']) {}
