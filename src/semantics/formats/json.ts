import { parseJson } from '../../parse/json/parse-json.js';
import { spanOf } from '../../text/source.js';
import type { Contribution, FormatReader } from '../written.js';
import type { JsonFound } from './json/json-found.js';
import { membersOf } from './json/members.js';
import { readMember } from './json/read-member.js';

/** Connections in configuration files of JSON, with comments or without. */
export const json: FormatReader = (file, context): Contribution => {
  const parsed = parseJson(file);
  if ('why' in parsed) {
    if (!/postgres/iu.test(file.text) || parsed.why === 'is empty') return {};
    return {
      gaps: [{ at: spanOf(file, 0, 0), message: `\`${file.path}\` ${parsed.why}, so what it connects to is not read` }],
    };
  }
  const found: JsonFound[] = [];
  const members = membersOf(parsed.root);
  for (let next = members.next(); !next.done; ) {
    const read = readMember(next.value, file, context);
    if (read) found.push(read);
    // What was understood as a whole is not looked at again, part by part.
    next = members.next(read !== undefined);
  }
  return {
    connections: found.flatMap(({ connections }) => connections),
    scopes: found.flatMap(({ scopes }) => scopes),
    readers: found.flatMap(({ readers = [] }) => readers),
  };
};
