import { DefinePeriod, EnterDeclaredFigures, ExplainDeclaredFigures } from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class PeriodBody extends bodyOf(DefinePeriod, [], ['periodId']) {}
export class DeclaredBody extends bodyOf(EnterDeclaredFigures, [], ['declaredId']) {}
export class ExplanationBody extends bodyOf(ExplainDeclaredFigures, ['declaredId']) {}
