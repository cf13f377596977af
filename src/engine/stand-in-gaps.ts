import type { Gap } from '../parse/problem.js';
import type { MaterialFile } from '../semantics/project.js';

/** Files that somebody uses, and in place of which others are deployed: what those hold was not looked at. */
export const standInGaps = (material: readonly MaterialFile[]): readonly Gap[] =>
  material.flatMap(({ standIn, problems, file, uses }) => {
    const [problem] = problems;
    const [use] = uses;
    if (standIn === undefined || !problem) return [];
    const as = use ? `, so the ${use.as} of the ${use.by.what} \`${use.by.name}\` was not looked at` : '';
    return [{ at: problem.at, message: `\`${file.path}\` ${standIn}${as}` }];
  });
