import { connectionScheme } from '../../../parse/connection-scheme.js';
import type { JsString } from '../../../parse/javascript/js-value.js';
import { part } from '../../../text/passage.js';
import { basename } from '../../../text/path.js';
import { set } from '../../../text/resolved.js';
import type { SourceFile } from '../../../text/source.js';
import type { FormatContext } from '../../written.js';
import { speaksPostgres } from '../javascript/speaks-postgres.js';
import type { JsonFound } from './json-found.js';
import type { Member } from './members.js';

const SWITCH = /(?:^|[\s;&|'"])NODE_TLS_REJECT_UNAUTHORIZED=(["']?)([^\s"';&|]*)\1/gu;
const URL = /[a-z][a-z0-9+.:-]{0,60}:\/\/[^\s"'`;|<>]+/giu;

/** A script of package.json: URLs among its words, and the switch of Node.js. */
export function packageScript(
  { path }: Member,
  { passage }: JsString,
  file: SourceFile,
  { files, environment }: FormatContext,
): JsonFound | undefined {
  if (basename(file.path) !== 'package.json' || path[0] !== 'scripts' || path.length !== 2) return undefined;
  const name = path.join('.');
  const connections = [...passage.text.matchAll(URL)].flatMap(({ 0: url, index }) => {
    if (!connectionScheme(url)) return [];
    const string = part(passage, index, index + url.length);
    return [{ name, at: string.at, string }];
  });
  const variables = [...passage.text.matchAll(SWITCH)].map(({ 0: written, 2: value = '', index }) => {
    const end = index + written.length - (/["']$/u.test(written) ? 1 : 0);
    const at = passage.span(end - value.length, end);
    return { name: 'NODE_TLS_REJECT_UNAUTHORIZED', value: set(value, at), at };
  });
  const speaks = connections.length > 0 || speaksPostgres(file, files);
  const scope = {
    name: `${file.path}: ${name}`,
    prefix: `${name}: `,
    variables,
    environment,
    besideClient: true as const,
  };
  return { connections, scopes: variables.length > 0 && speaks ? [scope] : [] };
}
