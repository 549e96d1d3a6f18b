import { CorrectDocument, RegisterDocument, WithdrawDocument } from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class DocumentBody extends bodyOf(RegisterDocument, [], ['documentId']) {}
export class CorrectDocumentBody extends bodyOf(CorrectDocument, ['documentId']) {}
export class WithdrawDocumentBody extends bodyOf(WithdrawDocument, ['documentId']) {}
