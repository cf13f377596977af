import { type Passage, part } from '../../text/passage.js';
import { expansionAt } from '../shell/expansion.js';
import type { ShellWord } from '../shell/shell-tree.js';
import { WordWriter } from '../shell/word-writer.js';

/** Words of an instruction such as `ENV`: quotes, escapes and variables as in a shell, and no operators. */
export function dockerWords(body: Passage, { split = true }: { readonly split?: boolean } = {}): readonly ShellWord[] {
  const { text } = body;
  const words: ShellWord[] = [];
  let word = new WordWriter(body);
  let quote: '"' | "'" | undefined;
  const end = () => {
    if (word.started) words.push(word.build());
    word = new WordWriter(body);
  };
  for (let at = 0; at < text.length; ) {
    const char = text[at]!;
    const next = text[at + 1];
    const quoting = quote === "'" ? 'single' : quote === '"' ? 'double' : 'bare';
    if (char === quote) {
      word.reach(at, ++at, quoting);
      quote = undefined;
    } else if (quote === undefined && (char === '"' || char === "'")) {
      quote = char;
      word.reach(at, ++at, char === '"' ? 'double' : 'single');
    } else if (quote === undefined && split && /\s/u.test(char)) {
      end();
      at++;
    } else if (quote !== "'" && char === '\\' && next !== undefined && (quote === undefined || /["$\\]/u.test(next))) {
      word.add(next, at, at + 2, quoting);
      at += 2;
    } else {
      const expansion =
        quote !== "'" && char === '$' && /[A-Za-z_{]/u.test(next ?? '') ? expansionAt(text, at) : undefined;
      const stop = expansion?.end ?? at + 1;
      if (expansion)
        word.expand(text.slice(at, stop), expansion.template, at, stop, quoting === 'bare' ? 'double' : quoting);
      else word.add(char, at, stop, quoting);
      at = stop;
    }
  }
  end();
  return words;
}

/** Options in front of the arguments (`--from=build`), by name, and the rest. */
export function dockerFlags(body: Passage): { readonly flags: ReadonlyMap<string, string>; readonly rest: Passage } {
  const flags = new Map<string, string>();
  let at = 0;
  for (;;) {
    const found = /^\s*--([\w-]+)(?:=(\S*))?(?:\s+|$)/u.exec(body.text.slice(at));
    if (!found) return { flags, rest: part(body, at, body.text.length) };
    flags.set(found[1]!, found[2] ?? '');
    at += found[0].length;
  }
}
