import { isAbsolute, join } from '../text/path.js';
import { type Resolved, set, unknown } from '../text/resolved.js';
import { type ComposeContext, fieldsOf } from './compose-reading.js';
import { stringOf, writtenScalar } from './compose-string.js';
import { follow, type YamlNode } from './yaml-tree.js';

/** The repositories that BuildKit fetches a context from, and archives. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)|^-$/iu;

/**
 * The folder of `build: ./app` or `build: { context: ./app }`, in the tree. Undefined where this layer names none, so
 * that the one of a layer below is kept.
 */
export function buildContextOf(node: YamlNode, context: ComposeContext): Resolved<string> | undefined {
  const target = follow(node);
  const written = target?.kind === 'map' ? fieldsOf(target, context).get('context')?.value : node;
  const string = writtenScalar(written) && written && stringOf(written, context);
  if (!string) return undefined;
  const { value, at } = string;
  if (value.kind === 'unknown') return value;
  const path = value.value.replaceAll('\\', '/');
  if (isAbsolute(path) || path.startsWith('~') || REMOTE.test(path)) return unknown('it is not in the tree', at);
  return set(join(context.directory, path), at);
}
