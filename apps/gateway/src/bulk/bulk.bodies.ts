import { BulkComplete, BulkReturn, BulkTransfer, UndoBulkReturn } from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class BulkReturnBody extends bodyOf(BulkReturn, ['jobId']) {}
export class BulkTransferBody extends bodyOf(BulkTransfer, ['jobId']) {}
export class BulkCompleteBody extends bodyOf(BulkComplete, ['jobId']) {}
export class UndoBody extends bodyOf(UndoBulkReturn, ['jobId']) {}
