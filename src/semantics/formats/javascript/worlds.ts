import type { Choice } from '../../../parse/javascript/choice.js';
import { type Evaluation, Evaluator } from '../../../parse/javascript/evaluate.js';
import type { Span } from '../../../text/source.js';
import type { WrittenConnection } from '../../written.js';
import { connectionOf, type Found, type Read } from '../objects/connection-of.js';

/** More questions in one configuration than anybody asks. */
const MOST = 8;

export interface Site {
  readonly name: string;
  readonly at: Span;
  readonly read: (evaluator: Evaluator) => Found | undefined;
}

/**
 * The connection of a site as production has it, and one more for each branch that says something else: what a branch
 * switches off is evidence, whoever takes it.
 */
export function readSite({ name, at, read }: Site, evaluation: Evaluation): readonly Read[] {
  const inWorld = (answers: ReadonlyMap<string, boolean>) => {
    const evaluator = new Evaluator({ ...evaluation, answers });
    const found = read(evaluator);
    return { met: evaluator.met, read: found && connectionOf(name, at, found) };
  };
  const base = inWorld(new Map());
  const reads: Read[] = base.read ? [base.read] : [];
  const seen = new Set(reads.map(({ connection }) => fingerprint(connection)));
  const choices = new Map(base.met);
  for (const [key, choice] of choices) {
    if (seen.size > MOST) break;
    if (!choice.other) continue;
    const other = inWorld(new Map([[key, !choice.base]]));
    for (const [more, met] of other.met) if (!choices.has(more) && choices.size <= MOST) choices.set(more, met);
    if (!other.read || seen.has(fingerprint(other.read.connection))) continue;
    seen.add(fingerprint(other.read.connection));
    reads.push(inBranch(other.read, choice, base.read));
  }
  return reads;
}

function inBranch({ connection, ...read }: Read, choice: Choice, base: Read | undefined): Read {
  const own = connection.string && connection.string.at.start !== base?.connection.string?.at.start;
  return {
    ...read,
    connection: {
      ...connection,
      name: `${connection.name}, in one branch`,
      at: own ? connection.at : choice.other!,
      ...(choice.production !== undefined && { environment: 'dev' as const }),
    },
  };
}

/** What was written, without where. */
const fingerprint = ({ string, options = [] }: WrittenConnection): string =>
  JSON.stringify([
    string?.text,
    options.map(({ name, type, value }) => [name, type, value.kind === 'unknown' ? value.why : value.value]),
  ]);
