import type { Gap } from '../parse/problem.js';
import { isTooTangled } from '../semantics/access/table.js';
import { hbaInForce } from '../semantics/hba-versions.js';
import type { Project } from '../semantics/project.js';
import { spanOf } from '../text/source.js';
import type { EffectBudgets } from './effect-budgets.js';

/** The tables that could not be held against each other whole within the steps there are. */
export const overlapGaps = ({ servers }: Project): readonly Gap[] =>
  servers.flatMap((server): readonly Gap[] => {
    const tree = hbaInForce(server);
    if (!tree || !isTooTangled(tree, server.world)) return [];
    return [{ at: spanOf(tree.file, 0, 0), message: TANGLED }];
  });

/** The tables of which not every fix could be held against all connections. */
export const effectGaps = ({ short }: EffectBudgets): readonly Gap[] =>
  short.map(({ tree }) => ({ at: spanOf(tree.file, 0, 0), message: UNPROVEN }));

const TANGLED =
  'too many lines of this file overlap to hold each against all above it, so some that let in are told as possible, and lines that never decide may go untold';

const UNPROVEN = 'there is too much to mend in this file, so not every fix says what it does to connections';
