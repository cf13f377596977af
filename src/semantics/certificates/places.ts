import type { SourceFile, Span } from '../../text/source.js';

/** Where a path leads that somebody reads on a machine of theirs. */
export type Place =
  | {
      readonly kind: 'tree';
      /** Paths in the tree; of several the first that is there counts. */
      readonly paths: readonly string[];
      readonly around: Surroundings;
    }
  | { readonly kind: 'unseen'; readonly why: string };

/**
 * What a file that is not there tells. `folder`: its folder is one of the tree, which shows what else is in it.
 * `data`: a data directory, as the files of a server in it prove. `guess`: a folder that is taken for one, and may hold
 * nothing but the configuration. `alone`: a file that is mounted by itself, or that code names beside it.
 */
export type Surroundings = 'folder' | 'data' | 'guess' | 'alone' | 'beside';

/** Takes a path as it is written, and where that is, to where it leads. */
export type Places = (path: string, from?: SourceFile) => Place;

export const unseenPlace = (why: string): Place => ({ kind: 'unseen', why });

/** A file that somebody reads. */
export interface Wanted {
  /** As it is written, or as the default has it. */
  readonly path: string;
  /** The setting, or what stands for one that nobody set. */
  readonly at: Span;
  /** A private key, which people are right to keep out of a tree. */
  readonly isKey?: true;
  /** Nobody named it: it may be made where the server runs. */
  readonly isDefault?: true;
}
