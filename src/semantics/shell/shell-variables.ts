import type { Lookup } from '../../parse/interpolation.js';
import { known, set, unknown } from '../../text/resolved.js';
import type { ScopedVariable } from '../variables.js';
import type { CommandWord } from './command-line.js';
import { partOf } from './word-parts.js';

/** A variable that a script sets. */
export interface ShellVariable extends ScopedVariable {
  /** Its value is written there, and nothing is put into it. */
  readonly literal?: true;
}

interface Held {
  readonly variable: ShellVariable;
  readonly exported: boolean;
}

/** The variables of a script while it is read from top to bottom. */
export class ShellVariables {
  private readonly held = new Map<string, Held>();
  /** Names set in branches that are still open, the innermost last. */
  private readonly branches: Set<string>[] = [];
  /** Everything that was ever set, in order. */
  private readonly log: ScopedVariable[] = [];
  /** `set -a` */
  exportsAll = false;

  constructor(inherited: readonly ScopedVariable[] = []) {
    for (const variable of inherited) this.held.set(variable.name, { variable, exported: true });
  }

  readonly lookup: Lookup = (name) => this.held.get(name)?.variable.value;

  get(name: string): ShellVariable | undefined {
    return this.held.get(name)?.variable;
  }

  isExported(name: string): boolean {
    return this.held.get(name)?.exported === true;
  }

  assign(name: string, word: CommandWord, from: number, { exported = false } = {}): void {
    const variable = variableOf(name, word, from);
    this.log.push(variable);
    this.put(name, { variable, exported: exported || this.exportsAll || this.isExported(name) });
  }

  /** A variable from outside reaches this process as well. */
  inherit(variable: ScopedVariable): void {
    this.put(variable.name, { variable, exported: true });
  }

  export(name: string): void {
    const held = this.held.get(name);
    if (held) this.put(name, { ...held, exported: true });
  }

  unset(name: string): void {
    this.held.delete(name);
    for (const branch of this.branches) branch.add(name);
  }

  /** What a process of this script is handed: what stands in front of its command takes the place of what is exported. */
  scope(own: readonly ScopedVariable[] = []): readonly ScopedVariable[] {
    const replaced = new Set(own.map(({ name }) => name));
    const exported = [...this.held.values()].filter((held) => held.exported && !replaced.has(held.variable.name));
    return [...exported.map(({ variable }) => variable), ...own];
  }

  /** Only for a command that is no program of ours: its variables are the program's. */
  note(variable: ScopedVariable): void {
    this.log.push(variable);
  }

  get all(): readonly ScopedVariable[] {
    return this.log;
  }

  /** A branch begins: what is set in it is set under a condition. */
  enter(): void {
    this.branches.push(new Set());
  }

  /** Another branch of the same condition begins. */
  otherwise(): void {
    this.leave();
    this.enter();
  }

  leave(): void {
    const names = this.branches.pop();
    for (const name of names ?? []) {
      const held = this.held.get(name);
      const at = held?.variable.at;
      const value = unknown(`\`${name}\` is set on a condition`, at);
      if (held) this.put(name, { ...held, variable: { name, at: held.variable.at, value } });
    }
  }

  private put(name: string, held: Held): void {
    this.held.set(name, held);
    this.branches.at(-1)?.add(name);
  }
}

/** `NAME=value` as a variable; the value begins at `from` in the word. */
export function variableOf(name: string, word: CommandWord, from: number): ShellVariable {
  const { passage, why, literal } = partOf(word, from);
  const written = literal && { literal };
  if (why === undefined) return { name, value: set(passage.text, passage.at), at: passage.at, passage, ...written };
  return { name, value: unknown(why, passage.at), at: passage.at, template: passage };
}

/** The value of a variable, if it is known and stands there itself, in however many quotes. */
export const writtenValue = (variable: ShellVariable): string | undefined =>
  variable.literal ? known(variable.value) : undefined;
