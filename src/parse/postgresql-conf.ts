import { positionOf, type Span, spanOf } from '../text/source.js';
import type { ConfEntry, ConfTree } from './conf-tree.js';
import { type LineError, readLine, type UnknownLine } from './postgresql-conf-line.js';
import type { Parsed, Problem } from './problem.js';
import { templateOf } from './template.js';

/** A line that PostgreSQL refuses. */
export interface ConfSyntaxError extends LineError {
  /** As PostgreSQL counts it: 1-based, and one less for a last line that has no line end and ends too early. */
  readonly line: number;
}

export type ConfItem = ConfEntry | ConfSyntaxError | UnknownLine;

/** PostgreSQL gives up a file after so many syntax errors. */
const MOST_ERRORS = 100;

/** What stands in a postgresql.conf, line by line: the loop of `ParseConfigFp`. */
export function* confItems({ file, start, end }: Span): Generator<ConfItem> {
  const { text } = file;
  const template = templateOf(file);
  let errors = 0;
  let line = positionOf(file, start).line;
  for (let from = start; from < end && errors < MOST_ERRORS; line++) {
    const newline = text.indexOf('\n', from);
    const isLast = newline === -1 || newline >= end;
    const to = isLast ? end : newline;
    const fate = template.lines.get(line);
    const standing = fate === undefined ? 'final' : template.inside.has(line) ? 'inside' : 'template';
    const item = fate === 'vanishes' ? undefined : readLine(spanOf(file, from, to), line, standing);
    if (item?.kind === 'error') {
      errors++;
      yield { ...item, line: isLast && item.atEnd ? line - 1 : line };
    } else if (item) yield item;
    from = to + 1;
  }
}

/**
 * One postgresql.conf by itself, includes not followed. Problems are PostgreSQL's syntax errors, any of which keeps it
 * from starting; names and values are not judged here.
 */
export function parsePostgresqlConf(span: Span): Parsed<ConfTree> {
  const entries: ConfEntry[] = [];
  const problems: Problem[] = [];
  for (const item of confItems(span)) {
    switch (item.kind) {
      case 'assignment':
      case 'include':
        entries.push(item);
        break;
      case 'error':
        problems.push({ at: item.at, message: item.message });
        break;
      case 'unknown':
        break;
    }
  }
  return { tree: { entries }, problems };
}
