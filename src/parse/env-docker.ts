import { type Span, spanOf } from '../text/source.js';
import { unless, valuePassage, type WrittenFile, type WrittenVariable } from './env-written.js';
import type { Problem } from './problem.js';

/** `docker run --env-file`: everything behind the first `=` counts as it is, quotes and `#` included. */
export function readDockerEnv({ file, start, end }: Span): WrittenFile {
  const variables: WrittenVariable[] = [];
  const problems: Problem[] = [];
  let from = file.text[start] === '\ufeff' ? start + 1 : start;
  while (from < end) {
    const newline = file.text.indexOf('\n', from);
    const lineEnd = newline === -1 || newline > end ? end : newline;
    const to = file.text[lineEnd - 1] === '\r' && lineEnd > from ? lineEnd - 1 : lineEnd;
    const line = file.text.slice(from, to);
    const indent = line.length - line.trimStart().length;
    const nameStart = from + indent;
    from = lineEnd + 1;
    if (indent === line.length || line[indent] === '#') continue;
    const equals = line.indexOf('=', indent);
    const name = line.slice(indent, equals === -1 ? undefined : equals);
    const nameAt = spanOf(file, nameStart, nameStart + name.length);
    if (name === '') problems.push({ at: spanOf(file, nameStart, to), message: 'no variable name before the `=`' });
    else if (/\s/u.test(name)) problems.push({ at: nameAt, message: `variable \`${name}\` contains whitespaces` });
    else if (equals === -1) variables.push({ name, nameAt, expands: false });
    else {
      const valueStart = nameStart + name.length + 1;
      const value = valuePassage(file, valueStart, to, undefined, unless(/[\r\n]/u));
      variables.push({ name, nameAt, value, expands: false });
    }
  }
  return { variables, problems };
}
