import { type Files, isReadable } from '../text/files.js';
import type { SourceFile, Span } from '../text/source.js';
import type { Lookup } from './interpolation.js';
import type { Gap, Problem } from './problem.js';
import { parseYaml, type YamlFile } from './yaml.js';
import { type Entries, entriesOf } from './yaml-merge.js';
import type { YamlMap } from './yaml-tree.js';

/** Values visited in one reading; a large compose file of a hundred services has some five thousand. */
const MOST_WORK = 50_000;

/** What one reading of a compose file and everything it pulls in shares. */
export class ComposeReading {
  readonly gaps: Gap[] = [];
  readonly problems: Problem[] = [];
  readonly files = new Map<string, SourceFile>();
  private readonly tree: Files;
  private readonly yaml = new Map<string, YamlFile>();
  private readonly said = new Set<string>();
  private work = MOST_WORK;

  constructor(tree: Files) {
    this.tree = tree;
  }

  /** The file at `path`, noted as one that was read; undefined with the reason where it cannot be. */
  open(path: string): { readonly file?: SourceFile; readonly why: string } {
    const result = this.files.get(path) ?? this.tree.read(path);
    if (!isReadable(result)) return { why: result.why };
    this.files.set(path, result);
    return { file: result, why: '' };
  }

  /** The YAML of a file, read once; its problems and gaps are noted then. */
  yamlOf(file: SourceFile): YamlFile {
    const before = this.yaml.get(file.path);
    if (before) return before;
    const read = parseYaml(file);
    this.yaml.set(file.path, read);
    this.files.set(file.path, file);
    this.problems.push(...read.problems);
    this.gaps.push(...read.gaps);
    return read;
  }

  /** Notes a gap, once in a file however many places have it: twenty services may name one missing `env_file`. */
  gap(at: Span, message: string): void {
    const key = `${at.file.path}\n${message}`;
    if (this.said.has(key)) return;
    this.said.add(key);
    this.gaps.push({ at, message });
  }

  /**
   * Accounts for `steps` nodes visited. Aliases and merges let a small file stand for an endless one; false says that
   * this one does, and that no more of it is read.
   */
  spend(steps: number, at: Span): boolean {
    if (this.work < 0) return false;
    this.work -= steps;
    if (this.work >= 0) return true;
    this.gap(at, `aliases and merges expand to more than ${MOST_WORK} values here, so the rest was not read`);
    return false;
  }
}

/** Where a part of the tree comes from: relative paths and variables mean different things in each file. */
export interface ComposeContext {
  readonly reading: ComposeReading;
  readonly file: SourceFile;
  /** Base of relative paths. */
  readonly directory: string;
  /** Variables for interpolation. */
  readonly lookup: Lookup;
  /** Lines that a template decides. */
  readonly holes: readonly Span[];
}

/** The entries of a mapping, merges included, accounted for in the reading. */
export const fieldsOf = (map: YamlMap, { reading }: ComposeContext): Entries =>
  entriesOf(
    map,
    (problem) => reading.problems.push(problem),
    (steps) => reading.spend(steps, map.at),
  );
