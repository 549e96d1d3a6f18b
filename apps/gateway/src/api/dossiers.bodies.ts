import { CompleteDossier, DossierRef, ReturnDossier, SubmitDossier, TransferDossier } from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class SubmitBody extends bodyOf(SubmitDossier, [], ['dossierId', 'unitId', 'accept', 'papers']) {}
export class AcceptBody extends bodyOf(DossierRef, ['dossierId']) {}
export class TransferBody extends bodyOf(TransferDossier, ['dossierId']) {}
export class CompleteBody extends bodyOf(CompleteDossier, ['dossierId']) {}
export class ReturnBody extends bodyOf(ReturnDossier, ['dossierId']) {}
