import type { Passage } from '../../text/passage.js';
import type { Range } from '../../text/range.js';

export interface PythonArgument {
  /** Absent for one that counts by its place; `**` for a dictionary of them. */
  readonly name?: string;
  readonly nameAt?: Range;
  readonly value: PythonValue;
}

export interface PythonEntry {
  readonly key: string;
  readonly keyAt: Range;
  readonly value: PythonValue;
}

/** An expression as far as it is literal. Ranges are of the source passage. */
export type PythonValue = Range &
  (
    | { readonly kind: 'string'; readonly template: Passage }
    | { readonly kind: 'constant'; readonly text: string; readonly type: 'boolean' | 'number' | 'null' }
    | {
        readonly kind: 'dict';
        readonly entries: readonly PythonEntry[];
        /** `**other`, or a key that is no string. */
        readonly open: boolean;
        /** Behind the last entry; the opening brace where there is none. */
        readonly last: number;
      }
    | { readonly kind: 'list'; readonly items: readonly PythonValue[] }
    | {
        readonly kind: 'call';
        readonly callee: string;
        readonly arguments: readonly PythonArgument[];
        /** Behind the last argument, or behind the parenthesis where there is none. */
        readonly last: number;
      }
    /** A name, or a path of names: `ssl.CERT_NONE`. */
    | { readonly kind: 'name'; readonly name: string }
    /** `os.environ['NAME']` */
    | { readonly kind: 'subscript'; readonly of: string; readonly key: string }
    | { readonly kind: 'other' }
  );

/** `target = value`; `target` may be a path, with subscripts as `['key']`. */
export interface PythonAssignment {
  readonly target: string;
  readonly targetAt: Range;
  readonly value: PythonValue;
}

export interface PythonModule {
  readonly assignments: readonly PythonAssignment[];
  /** Every call in the file, wherever it stands. */
  readonly calls: readonly Extract<PythonValue, { kind: 'call' }>[];
  /** What names stand for: `pg` for `psycopg2`, `connect` for `psycopg2.connect`. */
  readonly imports: ReadonlyMap<string, string>;
}
