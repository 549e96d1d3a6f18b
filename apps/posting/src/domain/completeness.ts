import type { Lack } from '@motcua/contracts';

import type { ProcedureVersion } from './procedure.js';

type Content = Partial<Pick<ProcedureVersion, 'name' | 'limit' | 'parts'>>;

/**
 * The parts a-g every procedure must have that are not there (Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2):
 * a) name, b) steps, c) ways, d) papers, đ) limit, e) subjects, g) agency. The others depend on the procedure.
 */
export function lacksOf({ name, limit, parts }: Content): Lack[] {
  const there: [Lack, boolean][] = [
    ['a', isSaid(name)],
    ['b', isSaid(parts?.steps)],
    ['c', isSaid(parts?.ways)],
    ['d', (parts?.papers ?? []).length > 0],
    ['đ', limit !== undefined],
    ['e', isSaid(parts?.subjects)],
    ['g', isSaid(parts?.agency)],
  ];
  return there.flatMap(([letter, is]) => (is ? [] : [letter]));
}

const isSaid = (text: string | readonly string[] | undefined): boolean =>
  [text ?? []].flat().some((line) => line.trim() !== '');
