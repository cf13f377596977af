import type { SourceFile } from '../../text/source.js';
import type { Dependency } from './dependency.js';
import { linesOf } from './lines.js';

/** go.mod: the versions it requires are those that are built, unless it replaces them. */
export function goMod({ text }: SourceFile): readonly Dependency[] {
  const required: Dependency[] = [];
  const replaced = new Map<string, string>();
  let block = '';
  for (const line of linesOf(text)) {
    const [code, comment = ''] = line.split('//', 2);
    const words = code!.trim().split(/\s+/u);
    if (words[0] === ')') block = '';
    else if (words[1] === '(') block = words[0]!;
    const isOne = block === '' && (words[0] === 'require' || words[0] === 'replace');
    const [name, version, ...more] = isOne ? words.slice(1) : words;
    const directive = isOne ? words[0] : block;
    if (!name || version === undefined || version === '(') continue;
    if (directive === 'require') {
      required.push({ name: unquoted(name), range: version, ...(/^\s*indirect/u.test(comment) && { indirect: true }) });
    } else if (directive === 'replace') {
      // `old => new v1.2.3`, `old v1.0.0 => new v1.2.3`; a folder has no version.
      const target = version === '=>' ? more : more[0] === '=>' ? more.slice(1) : [];
      if (target[1] !== undefined) replaced.set(unquoted(name), target[1]);
    }
  }
  return required.map((one) => ({ ...one, range: replaced.get(one.name) ?? one.range! }));
}

const unquoted = (name: string): string => name.replace(/^["`]|["`]$/gu, '');
