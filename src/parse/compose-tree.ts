import type { Passage } from '../text/passage.js';
import type { Resolved } from '../text/resolved.js';
import type { Slot } from '../text/slot.js';
import type { SourceFile, Span } from '../text/source.js';
import type { Gap } from './problem.js';

/** A string in a compose file after interpolation. */
export interface ComposeString {
  readonly value: Resolved<string>;
  /** The scalar, quotes excluded. */
  readonly at: Span;
  /** The decoded scalar with its way back; absent where `value` is unknown. */
  readonly passage?: Passage;
  /** Where `value` is unknown for want of variables: the rest of it, with `${NAME}` in their places. */
  readonly template?: Passage;
}

export interface ComposeVariable extends ComposeString {
  readonly name: string;
  /** Where the variable is declared in the compose file, or its line in the `env_file`. */
  readonly from: 'environment' | 'env_file';
}

export interface ComposePort {
  /** The whole entry. */
  readonly at: Span;
  /** Host address; undefined means every address. In all three, `${NAME}` stands for what has no value in sight. */
  readonly address?: string;
  /** A port, a range, or empty for one chosen by Docker. */
  readonly published: string;
  /** Inside the container. */
  readonly target: string;
  readonly protocol: 'tcp' | 'udp';
  readonly slot?: Slot;
}

export interface ComposeMount {
  readonly at: Span;
  readonly kind: 'bind' | 'volume' | 'config' | 'secret';
  /** Path in the tree (relative to the root, like `SourceFile.path`) for a bind, config or secret that is a file of ours. */
  readonly source?: string;
  /** Absolute path in the container. */
  readonly target: string;
  /** The text of a config that is written in the compose file itself. */
  readonly content?: ComposeString;
}

/** One service with `extends`, merges, anchors and interpolation already applied. */
export interface ComposeService {
  readonly name: string;
  /** The service's key. */
  readonly at: Span;
  readonly image?: ComposeString;
  /** The image is built here, so what it does is not in this file. */
  readonly build?: Span;
  /** The folder it is built from, in the tree like `SourceFile.path`; unknown for one that is elsewhere or has no value in sight. */
  readonly buildContext?: Resolved<string>;
  /** argv, split as Compose does for a string. */
  readonly command?: readonly ComposeString[];
  readonly entrypoint?: readonly ComposeString[];
  /** Effective variables: `environment` over `env_file`, later files over earlier. */
  readonly environment: readonly ComposeVariable[];
  readonly ports: readonly ComposePort[];
  readonly mounts: readonly ComposeMount[];
  /** `host`, `service:x`, … where written. */
  readonly networkMode?: Passage;
  /** `container_name` and `hostname`, where they are in sight. */
  readonly names: readonly string[];
  /** The networks it is on with its aliases there; without any it is on `default`. */
  readonly networks: ReadonlyMap<string, readonly string[]>;
  /** `links`: what it calls another service, to that service. */
  readonly links: ReadonlyMap<string, string>;
  /** Part of it is beyond our sight: a base to extend that is not in the tree, lines a template decides. */
  readonly incomplete?: { readonly why: string; readonly at: Span };
}

export interface ComposeTree {
  /** What the project is called, where the file says so. */
  readonly name?: string;
  readonly services: readonly ComposeService[];
  /** Networks that have a name beyond this project, `external` ones too: the file's name for it, to that name. */
  readonly networks: ReadonlyMap<string, string>;
  /** The file itself and every file read into it: overrides, `extends`, `include`, `env_file`, `.env`. */
  readonly files: readonly SourceFile[];
  readonly gaps: readonly Gap[];
}
