import type { Resolved } from '../text/resolved.js';
import type { Span } from '../text/source.js';

/**
 * A file of key material as a driver comes to it. `file`: a setting names it. `default`: nobody names one, and it looks at
 * this place by itself. `system`: the roots of the machine or of its
 * runtime. `unseen`: it gets one by a way that no file tells.
 */
export type TlsFile =
  | { readonly kind: 'file'; readonly value: Resolved<string> }
  | { readonly kind: 'default'; readonly path: string }
  | { readonly kind: 'system'; readonly at?: Span; readonly also?: TlsFile }
  | { readonly kind: 'unseen'; readonly why: string; readonly at?: Span };

/** What a driver reads for TLS; where one is left out it reads none. */
export interface TlsFiles {
  /** Who vouches for servers. */
  readonly root?: TlsFile;
  readonly certificate?: TlsFile;
  readonly key?: TlsFile;
  readonly crl?: TlsFile;
}
