import type { SourceFile } from '../../text/source.js';
import { flatLock, type Lock } from './dependency.js';
import { keyedLines } from './keyed-lines.js';

interface Entry {
  readonly name: string;
  version?: string;
  /** Ranges of packages it stands on. */
  readonly needs: Map<string, string>;
}

/** yarn.lock of Yarn 1, and of 2 and later, which writes `npm:` before ranges: what every range came to. */
export function yarnLock({ text }: SourceFile, wanted: ReadonlySet<string>): Lock {
  const byDescriptor = new Map<string, Entry>();
  const entries: Entry[] = [];
  let entry: Entry | undefined;
  for (const { keys, value } of keyedLines(text)) {
    const [first, second, third] = keys;
    if (second === undefined) {
      const descriptors = first!.split(',').map(descriptorOf);
      const name = descriptors[0]!.name;
      entry = wanted.has(name) ? { name, needs: new Map() } : undefined;
      if (!entry) continue;
      entries.push(entry);
      for (const descriptor of descriptors) byDescriptor.set(keyOf(descriptor.name, descriptor.range), entry);
    } else if (entry && third === undefined && second === 'version') entry.version = value;
    else if (entry && third !== undefined && second === 'dependencies' && wanted.has(third))
      entry.needs.set(third, value);
  }
  const pairs = entries.flatMap(({ name, version }) => (version === undefined ? [] : [[name, version] as const]));
  const lock = flatLock(pairs);
  return {
    ...lock,
    direct: (name, { range }) => (range === undefined ? undefined : byDescriptor.get(keyOf(name, range))?.version),
    under(parent, name, { range }) {
      const own = range === undefined ? undefined : byDescriptor.get(keyOf(parent, range));
      const among = own ? [own] : entries.filter((one) => one.name === parent);
      const needed = among.length === 1 ? among[0]!.needs.get(name) : undefined;
      return needed === undefined ? undefined : byDescriptor.get(keyOf(name, needed))?.version;
    },
  };
}

/** Yarn 2 and later wrap ranges: `pg@npm:^8.0.0`, `pg@patch:pg@npm%3A8.0.0#…`. */
const keyOf = (name: string, range: string): string => `${name}@${range.replace(/^npm:/u, '')}`;

function descriptorOf(written: string): { readonly name: string; readonly range: string } {
  const text = written.trim().replace(/^["']|["']$/gu, '');
  const at = text.indexOf('@', 1);
  return at < 0 ? { name: text, range: '' } : { name: text.slice(0, at), range: text.slice(at + 1) };
}
