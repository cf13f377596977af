import type { Kind } from '../facts/kinds.js';
import type { Major } from '../facts/versions.js';
import type { ComposeTree } from '../parse/compose-tree.js';
import type { Parsed } from '../parse/problem.js';
import type { WrittenExpectation } from '../semantics/access/expectation.js';
import type { WorldFacts } from '../semantics/access/world.js';
import type { MaterialReader } from '../semantics/certificates/material.js';
import type { Environment } from '../semantics/project.js';
import type { FormatReader, WrittenConnection } from '../semantics/written.js';
import type { Files } from '../text/files.js';
import type { SourceFile, Span } from '../text/source.js';

/** One server as the configuration names it; paths are relative to the root. */
export interface ConfiguredServer extends WorldFacts {
  readonly directory?: string;
  readonly config?: string;
  readonly hba?: string;
  readonly version?: Major;
}

/** The part of the configuration that says what belongs together, and what holds of servers that say nothing of their own. */
export interface LinkConfig extends WorldFacts {
  readonly servers?: Readonly<Record<string, ConfiguredServer>>;
  readonly replications?: Readonly<Record<string, { readonly primary: string; readonly standbys: readonly string[] }>>;
  readonly expect?: readonly WrittenExpectation[];
  /** What clients call a server or a pooler, with a port where only that one is meant, to its name in the project. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Absolute paths of the machines that are configured, to the folders of this tree that are deployed there. */
  readonly deploy?: Readonly<Record<string, string>>;
  /** Where a part of the configuration stands, by JSON Pointer. */
  readonly at?: (pointer: string) => Span;
}

/** Reads a compose file; handed in, because a run without one should not pay for a YAML parser. */
export type ComposeReader = (
  file: SourceFile,
  options: { readonly files: Files; readonly overrides?: readonly SourceFile[] },
) => Parsed<ComposeTree>;

export interface LinkOptions {
  /** Where includes, mounts and neighbouring files are read from. */
  readonly files: Files;
  /** What a file is; by its name without it. */
  readonly kindOf?: (path: string) => Kind | undefined;
  /** The major a person gave for a path. */
  readonly versionOf?: (path: string) => Major | undefined;
  /** The major of libpq that reads a file of connections, as a person gave it. */
  readonly libpqOf?: (path: string) => Major | undefined;
  /** The environment a person gave for a path. */
  readonly environmentOf?: (path: string) => Environment | undefined;
  readonly config?: LinkConfig;
  readonly compose?: ComposeReader;
  /** Readers of other formats, by kind; handed in, because a run pays only for those it needs. */
  readonly formats?: ReadonlyMap<Kind, FormatReader>;
  /** Finds connection strings that the reader of a file's format has not: handed in with the readers. */
  readonly otherConnections?: (file: SourceFile, taken: readonly Span[]) => readonly WrittenConnection[];
  /** Reads certificates and keys; without it none is known. */
  readonly material?: MaterialReader;
  /** Files of key material that a person named: of interest although nobody uses them. */
  readonly namedMaterial?: (path: string) => boolean;
  /** Not everything is in this run: a name of the configuration may stand for what is left out. */
  readonly partial?: boolean;
}
