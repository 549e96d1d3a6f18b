import { AnswerDataRequest, ErasePersonalData, ReceiveDataRequest } from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class ReceiveDataRequestBody extends bodyOf(ReceiveDataRequest, ['dossierId', 'requestId']) {}
export class AnswerDataRequestBody extends bodyOf(AnswerDataRequest, ['requestId']) {}
export class EraseBody extends bodyOf(ErasePersonalData, ['dossierId']) {}
