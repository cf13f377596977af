import type { Problem } from '../parse/problem.js';
import { positionOf } from '../text/source.js';
import type { InspectedFile } from './inspection.js';

/** One JSON document as `JSON.stringify` with two blanks writes it, in pieces: of a long file it is no single string. */
export function* inspectionJson(files: readonly InspectedFile[]): Generator<string> {
  yield '{\n  "schemaVersion": 1,\n  "files": [';
  for (const [index, { file, kind, rows, problems }] of files.entries()) {
    yield `${index === 0 ? '' : ','}\n    {\n`;
    yield `      "file": ${JSON.stringify(file)},\n      "kind": ${JSON.stringify(kind)},\n      "rows": [`;
    yield* items(rows);
    yield '],\n      "problems": [';
    yield* items(problems.map(placed));
    yield ']\n    }';
  }
  yield files.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

const INDENT = '        ';

function* items(values: Iterable<unknown>): Generator<string> {
  let isFirst = true;
  for (const value of values) {
    // A line end in JSON text is never one of a value.
    yield `${isFirst ? '' : ','}\n${INDENT}${JSON.stringify(value, null, 2).replaceAll('\n', `\n${INDENT}`)}`;
    isFirst = false;
  }
  if (!isFirst) yield '\n      ';
}

function placed({ message, at: { file, start, end } }: Problem) {
  const { line, column } = positionOf(file, start);
  const last = positionOf(file, end);
  return { message, line, column, endLine: last.line, endColumn: last.column };
}
