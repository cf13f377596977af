import type { Major } from '../../facts/versions.js';
import type { Gap } from '../../parse/problem.js';
import type { ShellCommand, ShellWord } from '../../parse/shell/shell-tree.js';
import { shellCommands } from '../../parse/shell-words.js';
import type { Passage } from '../../text/passage.js';
import type { Resolved } from '../../text/resolved.js';
import { variableSecrets } from '../connection-secrets.js';
import { merged } from '../formats/yaml/contributions.js';
import { passfilePasswords } from '../passfile-passwords.js';
import { processScopes } from '../process-scopes.js';
import type { Environment, Secret, WrittenPassword } from '../project.js';
import { readSql } from '../sql/read-sql.js';
import type { ScopedVariable } from '../variables.js';
import type { Contribution, WrittenConnection } from '../written.js';
import { blockStep } from './blocks.js';
import { type CommandWord, type Invocation, innerScript, invocationOf } from './command-line.js';
import { hereDocumentOf, printedLines } from './output.js';
import { passwordVariable } from './password-variable.js';
import { type ShellVariable, ShellVariables, variableOf } from './shell-variables.js';
import { toolConnection } from './tool-connection.js';
import { resolvePassage, resolveWord } from './word-parts.js';
import { WrittenFiles, writtenKind } from './written-files.js';

export interface ScriptSurroundings {
  /** What people call the script: its file, or `jobs.test: run`. */
  readonly name: string;
  readonly environment: Environment;
  /** In front of the names of its variables, where it stands in another file. */
  readonly prefix?: string;
  /** Variables that reach it from outside. */
  readonly variables?: readonly ScopedVariable[];
  /** The major of a server it sets up. */
  readonly version?: Resolved<Major>;
}

/** What a shell script holds of ours: connections of tools, variables, passwords, and what it writes for a server. */
export function readScript(script: Passage, surroundings: ScriptSurroundings): Contribution {
  const reader = new ScriptReader(surroundings);
  reader.read(script, 0);
  return reader.contribution();
}

/** Scripts in scripts deeper than anybody writes. */
const DEEPEST = 4;
const EDITORS = new Set(['sed', 'gsed', 'awk', 'gawk', 'perl', 'crudini', 'ansible', 'augtool', 'envsubst']);
const OURS = /psql|pg_|PG[A-Z]+=|postgres(?:ql)?:\/\/|hostssl/u;

class ScriptReader {
  private readonly surroundings: ScriptSurroundings;
  private readonly variables: ShellVariables;
  private readonly connections: WrittenConnection[] = [];
  private readonly passwords: WrittenPassword[] = [];
  private readonly gaps: Gap[] = [];
  private readonly secrets: Secret[] = [];
  private readonly files = new WrittenFiles();
  private readonly parts: Contribution[] = [];
  private usesTools = false;
  private runs = false;

  constructor(surroundings: ScriptSurroundings) {
    this.surroundings = surroundings;
    this.variables = new ShellVariables(surroundings.variables);
  }

  read(script: Passage, depth: number): void {
    if (depth > DEEPEST) return;
    const { commands, unread, stopped } = shellCommands(script);
    let conditional = false;
    let piped: readonly Passage[] | undefined;
    /** What the commands of `{ … }` print, for where its end is redirected to; the innermost last. */
    const groups: Passage[][] = [];
    let before: ShellCommand['end'] = '';
    for (const command of commands) {
      if (!conditional && (before === '&&' || before === '||')) {
        conditional = true;
        this.variables.enter();
      }
      const words = blockStep(command.words, this.variables, {
        open: () => groups.push([]),
        close: () => {
          const lines = groups.pop() ?? [];
          this.write(command, lines, []);
          if (command.redirections.length === 0) groups.at(-1)?.push(...lines);
        },
      });
      for (const word of command.words) for (const inner of word.substitutions ?? []) this.read(inner, depth + 1);
      const document = words.length === 0 ? hereDocumentOf(command) : undefined;
      // `RUN <<EOF` in a Dockerfile: the document is the script.
      if (document) this.read(document.body, depth + 1);
      const printed = words.length > 0 ? this.command(script, command, words, piped, depth) : undefined;
      piped = command.end === '|' ? printed : undefined;
      if (printed && command.redirections.length === 0 && command.end !== '|') groups.at(-1)?.push(...printed);
      before = command.end;
      if (conditional && !['&&', '||', '|'].includes(command.end)) {
        conditional = false;
        this.variables.leave();
      }
    }
    if (unread !== undefined && OURS.test(script.text.slice(stopped))) {
      const at = script.span(stopped!, Math.min(script.text.length, stopped! + 1));
      this.gaps.push({ at, message: `the script is not read from here on: ${unread}` });
    }
  }

  /** One command; gives back the lines it prints, where they stand in the script. */
  private command(
    script: Passage,
    command: ShellCommand,
    words: readonly ShellWord[],
    piped: readonly Passage[] | undefined,
    depth: number,
  ): readonly Passage[] | undefined {
    const resolved = words.map((word) => resolveWord(word, this.variables.lookup));
    const invocation = invocationOf(resolved);
    if (this.assigns(invocation)) return undefined;
    this.runs = true;
    const own = invocation.assignments.map(({ name, word, valueAt }) => variableOf(name, word, valueAt));
    for (const variable of own) this.password(variable);
    const { head } = invocation;
    if (!head) return undefined;

    const here = hereDocumentOf(command);
    const document = here && resolvePassage(here.body, here.template, this.variables.lookup).passage;
    const tool = toolConnection(invocation, { ...this.surroundings, script, variables: this.variables, own });
    if (tool) {
      this.usesTools = true;
      if (tool.connection) this.connections.push(tool.connection);
      this.passwords.push(...tool.passwords);
      if (invocation.program === 'psql')
        this.sql([...tool.arguments.commands, ...(document ? [{ passage: document }] : [])]);
      return undefined;
    }
    for (const variable of own) this.variables.note(variable);
    const inner = innerScript(invocation) ?? this.fed(invocation, document);
    if (inner) this.read(inner.passage, depth + 1);
    this.edits(invocation, head);
    const printed = printedLines(invocation, document, piped);
    if (printed) {
      const tee = invocation.program === 'tee' ? invocation.args : [];
      this.write(command, printed, tee);
    }
    return printed;
  }

  /** `bash <<EOF`, `ssh host <<EOF`: the document is a script. */
  private fed({ program, args }: Invocation, document: Passage | undefined): CommandWord | undefined {
    const isShell = /^(?:ba|da|a|z|k)?sh$/u.test(program) && args.every(({ passage }) => /^-/u.test(passage.text));
    return document && (isShell || program === 'ssh') ? { passage: document } : undefined;
  }

  private assigns({ program, args, assignments, where, wrapped }: Invocation): boolean {
    if (program === '') {
      if (where === 'here' && !wrapped)
        for (const { name, word, valueAt } of assignments) this.assign(name, word, valueAt, false);
      return true;
    }
    if (program === 'set') {
      if (args.some(({ passage }) => /^-\w*a|^allexport$/u.test(passage.text))) this.variables.exportsAll = true;
      return true;
    }
    if (program === 'unset') {
      for (const { passage } of args) this.variables.unset(passage.text);
      return true;
    }
    const isExport = program === 'export' || ((program === 'declare' || program === 'typeset') && isFlagged(args, 'x'));
    if (!isExport && !['declare', 'typeset', 'local', 'readonly'].includes(program)) return false;
    for (const word of args) {
      const [, name, equals] = /^([A-Za-z_]\w*)(=?)/u.exec(word.passage.text) ?? [];
      if (name === undefined) continue;
      if (equals === '=') this.assign(name, word, name.length + 1, isExport);
      else if (isExport) this.variables.export(name);
    }
    return true;
  }

  private assign(name: string, word: CommandWord, from: number, exported: boolean): void {
    this.variables.assign(name, word, from, { exported });
    const variable = this.variables.get(name);
    if (variable) this.password(variable);
  }

  private password(variable: ShellVariable): void {
    this.secrets.push(...variableSecrets(variable));
    const password = passwordVariable(variable, this.variables, this.surroundings.environment);
    if (password) this.passwords.push(password);
  }

  private sql(texts: readonly Pick<CommandWord, 'passage'>[]): void {
    for (const { passage } of texts) this.parts.push(readSql(passage, this.surroundings));
  }

  /** Lines go to the files that a command's output is redirected to, and to those `tee` names. */
  private write(command: ShellCommand, lines: readonly Passage[], tee: readonly CommandWord[]): void {
    const out = command.redirections.filter(
      ({ operator, descriptor }) => /^&?>>?$/u.test(operator) && (descriptor ?? '1') === '1',
    );
    const targets = out.flatMap(({ operator, target }) =>
      target ? [{ word: resolveWord(target, this.variables.lookup), appends: operator.endsWith('>>') }] : [],
    );
    const appends = tee.some(({ passage }) => /^(?:-\w*a\w*|--append)$/u.test(passage.text));
    for (const word of tee) if (!word.passage.text.startsWith('-')) targets.push({ word, appends });
    for (const { word, appends: adds } of targets) {
      const target = word.passage.text;
      const kind = writtenKind(target, lines);
      if (kind) this.files.add(target, kind, lines, adds);
    }
  }

  /** What an editor makes of a file is not worked out, and said. */
  private edits({ program, args }: Invocation, { passage }: CommandWord): void {
    if (!EDITORS.has(program)) return;
    const file = args.map(
      ({ passage: { text } }) => /(?:^|\/)(?:pg_hba|postgresql)\S{0,40}\.conf\S{0,10}$/u.exec(text)?.[0],
    );
    const named = file.find((name) => name !== undefined)?.replace(/^\//u, '');
    if (named === undefined) return;
    this.gaps.push({
      at: passage.at,
      message: `\`${program}\` edits \`${named}\`, and what that makes of it is not worked out`,
    });
  }

  contribution(): Contribution {
    const { name, environment, version, prefix = '', variables: inherited = [] } = this.surroundings;
    const { all } = this.variables;
    const pg = (variable: ScopedVariable) => /^PG[A-Z]/u.test(variable.name);
    // Tools have told what libpq's variables come to; those of a script that runs something and exports nothing reach nobody.
    const reaches = (variable: ScopedVariable) =>
      !pg(variable) || (!this.usesTools && (!this.runs || this.variables.isExported(variable.name)));
    const told = new Set(this.connections.map(({ at }) => at.start));
    const variables = all.filter((variable) => reaches(variable) && !told.has(variable.at.start));
    const own: Contribution = {
      scopes: processScopes({ name, prefix, variables, environment }, inherited.filter(reaches)),
      connections: this.connections,
      servers: this.files.servers(name, version),
      passwords: [...this.passwords, ...passfilePasswords(this.files.passfileLines, environment, '.pgpass')],
      secrets: this.secrets,
      gaps: [...this.gaps, ...this.files.gaps],
    };
    return merged([own, ...this.parts]);
  }
}

const isFlagged = (args: readonly CommandWord[], flag: string): boolean =>
  args.some(({ passage }) => new RegExp(`^-\\w*${flag}`, 'u').test(passage.text));
