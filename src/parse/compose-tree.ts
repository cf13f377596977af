import type { Passage } from '../text/passage.js';
import type { Resolved } from '../text/resolved.js';
import type { Slot } from '../text/slot.js';
import type { Span } from '../text/source.js';
import type { Gap } from './problem.js';

/** A string in a compose file after interpolation. */
export interface ComposeString {
  readonly value: Resolved<string>;
  /** The scalar, quotes excluded. */
  readonly at: Span;
  /** The decoded scalar with its way back; absent where `value` is unknown. */
  readonly passage?: Passage;
}

export interface ComposeVariable extends ComposeString {
  readonly name: string;
  /** Where the variable is declared in the compose file, or its line in the `env_file`. */
  readonly from: 'environment' | 'env_file';
}

export interface ComposePort {
  /** The whole entry. */
  readonly at: Span;
  /** Host address; undefined means every address. */
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
}

/** One service with `extends`, merges, anchors and interpolation already applied. */
export interface ComposeService {
  readonly name: string;
  /** The service's key. */
  readonly at: Span;
  readonly image?: ComposeString;
  /** The image is built here, so what it does is not in this file. */
  readonly build?: Span;
  /** argv, split as Compose does for a string. */
  readonly command?: readonly ComposeString[];
  readonly entrypoint?: readonly ComposeString[];
  /** Effective variables: `environment` over `env_file`, later files over earlier. */
  readonly environment: readonly ComposeVariable[];
  readonly ports: readonly ComposePort[];
  readonly mounts: readonly ComposeMount[];
  /** `host`, `service:x`, … where written. */
  readonly networkMode?: string;
}

export interface ComposeTree {
  readonly services: readonly ComposeService[];
  /** Files read into it: `extends`, `include`, `env_file`, `.env`. */
  readonly gaps: readonly Gap[];
}
