import type { Passage } from '../../text/passage.js';
import type { Span } from '../../text/source.js';

/** What an expression comes to, as far as the file tells. */
export type JsValue = JsString | JsScalar | JsObject | JsOpaque | JsUnknown;

export interface JsString {
  readonly kind: 'string';
  /** Quotes included. */
  readonly at: Span;
  /** As decoded; expressions of a template stand in it as `${name}`. */
  readonly passage: Passage;
  /** False where it has expressions. */
  readonly complete: boolean;
}

export interface JsScalar {
  readonly kind: 'scalar';
  readonly type: 'boolean' | 'number' | 'null' | 'undefined';
  readonly text: string;
  readonly at: Span;
  /** It stands there as it is. */
  readonly literal: boolean;
  /** It stands in JSON. */
  readonly json?: true;
}

export interface JsObject {
  readonly kind: 'object';
  /** The braces and what is between them. */
  readonly at: Span;
  /** Those of objects that are spread into it, too; of a name the last counts. */
  readonly entries: readonly JsEntry[];
  /** It stands in JSON. */
  readonly json?: true;
  /** Where its last member ends; absent where it has none. */
  readonly lastEnd?: number;
  /** Something is spread into it that nobody can see here. */
  readonly open?: JsUnknown;
}

export interface JsEntry {
  readonly name: string;
  readonly nameAt: Span;
  readonly value: JsValue;
}

/** What counts by its mere presence. */
export interface JsOpaque {
  readonly kind: 'array' | 'function';
  readonly at: Span;
  /** Of an array of JSON. */
  readonly items?: readonly JsValue[];
  /** The path of the file whose contents are all that is in it. */
  readonly file?: string;
}

export interface JsUnknown {
  readonly kind: 'unknown';
  /** A clause: "`process.env.SSL` has no value in sight". */
  readonly why: string;
  readonly at: Span;
  /** The variable of the process that it is. */
  readonly variable?: string;
  /** A comparison is a boolean, whatever it compares. */
  readonly isBoolean?: true;
  /** The path of the file whose contents it is, as it is written. */
  readonly file?: string;
}

/** The value of a member; undefined where the object has none. */
export const memberOf = (object: JsObject, name: string): JsValue | undefined =>
  object.entries.findLast((entry) => entry.name === name)?.value;

/** The text of a string without expressions. */
export const textIn = (value: JsValue | undefined): string | undefined =>
  value?.kind === 'string' && value.complete ? value.passage.text : undefined;
