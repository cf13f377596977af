import { NEWEST } from '../facts/versions.js';
import { mend, startsWithMark } from '../semantics/hba-mending.js';
import { isRefusedEverywhere, type RefusedLine } from '../semantics/hba-versions.js';
import { majorsInWords } from '../semantics/majors.js';
import type { Server } from '../semantics/project.js';
import { known } from '../text/resolved.js';
import type { Finding } from './rule.js';

/**
 * The one finding about these lines that a server refuses, with what they were probably meant to be; undefined for none.
 * Where another finding tells of `others` in the same file, it has said what becomes of the file.
 */
export function refusedFinding(
  server: Server,
  lines: readonly RefusedLine[],
  others: readonly RefusedLine[] = [],
): Finding | undefined {
  // A line that every major refuses says more than one that only some do.
  const widest = Math.max(...lines.map(({ majors }) => majors.length));
  const first = lines.find(({ majors }) => majors.length === widest);
  if (!first) return undefined;
  const everywhere = isRefusedEverywhere(server, first);
  const who = everywhere ? 'PostgreSQL' : majorsInWords(first.majors);
  // One that only some majors refuse does not speak for the others.
  const isSaid = others.some((line) => !everywhere || isRefusedEverywhere(server, line));
  const become = isSaid ? ', too' : ' and with that the whole file, so none of it is in force';
  const one = everywhere || first.majors.length === 1;
  const what = lines.length === 1 ? 'this line' : `${lines.length} lines`;
  const why = startsWithMark(first.refusal)
    ? 'the file starts with a byte order mark, which becomes a part of the first word'
    : first.refusal.error;
  const edits = lines.flatMap(({ refusal }) => mend(refusal, known(server.version) ?? NEWEST) ?? []);
  return {
    at: first.refusal.at,
    message: `${who} ${one ? 'refuses' : 'refuse'} ${what}${become}: ${why}`,
    ...(!everywhere && { severity: 'warning' as const, confidence: 'likely' as const }),
    notes: lines
      .filter((line) => line !== first)
      .map((line) => ({
        at: line.refusal.at,
        message: isRefusedEverywhere(server, line)
          ? line.refusal.error
          : `${line.refusal.error} (${majorsInWords(line.majors)})`,
      })),
    ...(edits.length > 0 && {
      // The file is without effect now; once it loads, all its records count.
      fix: { title: 'Write what was probably meant', safety: 'review' as const, edits },
    }),
  };
}
