import { type Passage, part } from '../text/passage.js';
import { expansionAt, SHELL_HOLE } from './shell/expansion.js';
import { type PendingDocument, readHereDocument } from './shell/here-document.js';
import type { Redirection, ShellCommand, ShellScript, ShellWord } from './shell/shell-tree.js';
import { WordWriter } from './shell/word-writer.js';
import type { Quoting } from './word-passage.js';

const OPERATORS = ['&&', '||', ';;', ';', '&', '|', '\n', '(', ')'] as const;
const REDIRECTIONS = ['&>>', '&>', '<<<', '<<', '<&', '<>', '>>', '>&', '>|', '<', '>'] as const;
/** Characters that mean themselves everywhere outside single quotes. */
const ORDINARY = /[\w./:=@%+,~^-]+/uy;
const NAME_START = /[A-Za-z0-9_{(@*#?$!'"-]/u;

/**
 * Splits a POSIX shell script into simple commands, as the shell tokenizes before it expands anything, and reads its
 * here-documents. Runs nothing: what only the shell knows is marked as unknown.
 */
export const shellCommands = (script: Passage): ShellScript => new ShellReader(script).read();

class ShellReader {
  private readonly script: Passage;
  private readonly text: string;
  private readonly commands: ShellCommand[] = [];
  private words: ShellWord[] = [];
  private redirections: Redirection[] = [];
  private word: WordWriter;
  /** The redirection whose target comes next. */
  private target: Pick<Redirection, 'operator' | 'descriptor'> | undefined;
  /** `<<-`: the word that comes next is its delimiter. */
  private tabs = false;
  /** Here-documents whose lines start behind the end of this line, with the redirections they belong to. */
  private pending: { readonly document: PendingDocument; readonly put: (read: Redirection) => void }[] = [];
  private at = 0;
  private problem: string | undefined;

  constructor(script: Passage) {
    this.script = script;
    this.text = script.text;
    this.word = new WordWriter(script);
  }

  read(): ShellScript {
    while (this.at < this.text.length && this.problem === undefined) this.step();
    const stopped = this.at;
    this.endCommand('');
    if (this.problem === undefined) return { commands: this.commands };
    return { commands: this.commands, unread: this.problem, stopped };
  }

  private step(): void {
    if (this.ordinary('bare')) return;
    const { text, at } = this;
    const char = text[at]!;
    const next = text[at + 1];
    if (char === '\\') this.escape(next);
    else if (char === "'") this.single();
    else if (char === '"') this.double();
    else if (char === '`' || (char === '$' && next !== undefined && NAME_START.test(next))) this.expand('bare');
    else if (char === '#' && !this.word.started) {
      const newline = text.indexOf('\n', at);
      this.at = newline < 0 ? text.length : newline;
    } else if (char === '<' || char === '>' || (char === '&' && next === '>')) this.redirect();
    else if (char === ' ' || char === '\t' || char === '\r') {
      this.endWord();
      this.at++;
    } else this.operator(char);
  }

  /** A stretch without special characters, put into the word at once. */
  private ordinary(quoting: Quoting): boolean {
    ORDINARY.lastIndex = this.at;
    const run = ORDINARY.exec(this.text)?.[0];
    if (run === undefined) return false;
    this.word.add(run, this.at, this.at + run.length, quoting);
    this.at += run.length;
    return true;
  }

  private escape(next: string | undefined): void {
    const { at } = this;
    if (next === undefined) this.at = this.text.length;
    else if (next === '\n') this.at += 2;
    else if (next === '\r' && this.text[at + 2] === '\n') this.at += 3;
    else {
      this.word.add(next, at, at + 2, 'bare');
      this.at += 2;
    }
  }

  private single(): void {
    const { at } = this;
    const close = this.text.indexOf("'", at + 1);
    if (close < 0) {
      this.problem = 'a quote is not closed';
      return;
    }
    this.word.reach(at, close + 1, 'single');
    if (close > at + 1) this.word.add(this.text.slice(at + 1, close), at + 1, close, 'single');
    this.at = close + 1;
  }

  private double(): void {
    const { text } = this;
    this.word.reach(this.at, ++this.at, 'double');
    while (this.at < text.length && text[this.at] !== '"') {
      if (this.ordinary('double')) continue;
      const { at } = this;
      const inner = text[at]!;
      const after = text[at + 1];
      if (inner === '\\' && after === '\n') this.at += 2;
      else if (inner === '\\' && after !== undefined && /[$`"\\]/u.test(after)) {
        this.word.add(after, at, at + 2, 'double');
        this.at += 2;
      } else if (inner === '`' || (inner === '$' && after !== undefined && NAME_START.test(after) && after !== '"')) {
        this.expand('double');
        if (this.problem !== undefined) return;
      } else this.word.add(inner, at, ++this.at, 'double');
    }
    if (this.at < text.length) this.at++;
    else this.problem = 'a quote is not closed';
  }

  /** A substitution, put into the word as it stands. */
  private expand(quoting: Quoting): void {
    const { at, text } = this;
    const found = expansionAt(text, at);
    if (!found) {
      this.problem = 'a substitution is not closed';
      return;
    }
    this.word.expand(text.slice(at, found.end), found.template, at, found.end, quoting);
    if (found.script) this.word.substitution(part(this.script, ...found.script));
    if (found.list) this.word.spread();
    this.at = found.end;
  }

  private redirect(): void {
    const { text, at } = this;
    if (text[at] !== '&' && text[at + 1] === '(') {
      this.processSubstitution();
      return;
    }
    const written = REDIRECTIONS.find((known) => text.startsWith(known, at))!;
    // `2>` redirects a descriptor: its number is no word.
    const descriptor = this.word.started && /^[0-9]+$/u.test(this.word.text) ? this.word.text : undefined;
    if (descriptor !== undefined) this.word = new WordWriter(this.script);
    this.endWord();
    this.at += written.length;
    this.tabs = written === '<<' && text[this.at] === '-';
    if (this.tabs) this.at++;
    const operator = written === '>|' ? '>' : written;
    this.target = { operator, ...(descriptor !== undefined && { descriptor }) };
  }

  /** `<(command)` is a file that holds the output of a command. */
  private processSubstitution(): void {
    const { at, text } = this;
    const found = expansionAt(text, at);
    if (!found) {
      this.problem = 'a substitution is not closed';
      return;
    }
    this.word.expand(text.slice(at, found.end), SHELL_HOLE, at, found.end, 'double');
    if (found.script) this.word.substitution(part(this.script, ...found.script));
    this.at = found.end;
  }

  private operator(char: string): void {
    const operator = OPERATORS.find((known) => this.text.startsWith(known, this.at));
    if (!operator) {
      if (/[*?[]/u.test(char)) this.word.why ??= 'it is a pattern for file names';
      this.word.add(char, this.at, ++this.at, 'bare');
      return;
    }
    this.endCommand(operator === ';;' ? ';' : operator);
    this.at += operator.length;
    if (operator === '\n') this.hereDocuments();
  }

  private hereDocuments(): void {
    const { pending } = this;
    this.pending = [];
    for (const { document, put } of pending) {
      const read = readHereDocument(this.script, this.at, document);
      put({ operator: '<<', document: read.document });
      this.at = read.end;
    }
  }

  private endWord(): void {
    if (this.word.started) {
      const word = this.word.build();
      if (this.target?.operator === '<<') this.expectDocument(word);
      else if (this.target) this.redirections.push({ ...this.target, target: word });
      else this.words.push(word);
      this.target = undefined;
    }
    this.word = new WordWriter(this.script);
  }

  private expectDocument({ passage, quoted }: ShellWord): void {
    const { redirections, tabs } = this;
    const index = redirections.length;
    redirections.push({ operator: '<<' });
    this.pending.push({
      document: { delimiter: passage.text, quoted: quoted === true, tabs },
      put: (read) => {
        redirections[index] = read;
      },
    });
  }

  private endCommand(end: ShellCommand['end']): void {
    this.endWord();
    const { words, redirections } = this;
    const redirects = redirections.length > 0 || this.target !== undefined;
    if (words.length > 0 || redirects) this.commands.push({ words, redirects, redirections, end });
    this.words = [];
    this.redirections = [];
    this.target = undefined;
  }
}
