import type { Passage } from '../../text/passage.js';
import type { Slot } from '../../text/slot.js';
import type { Span } from '../../text/source.js';

/** A value as far as it can be read without running anything. */
export type HclValue =
  /** A quoted text or a heredoc; `hasHoles` where `${…}` or `%{…}` stands in it. */
  | { readonly kind: 'string'; readonly passage: Passage; readonly hasHoles: boolean; readonly at: Span }
  /** `true`, `12`, `null`. */
  | { readonly kind: 'literal'; readonly text: string; readonly at: Span; readonly slot: Slot }
  /** `aws_db_parameter_group.main.name`, `var.version`; indexes are left out. */
  | { readonly kind: 'reference'; readonly path: readonly string[]; readonly at: Span }
  | { readonly kind: 'list'; readonly items: readonly HclValue[]; readonly at: Span }
  | { readonly kind: 'map'; readonly entries: readonly HclAttribute[]; readonly at: Span }
  /** A call, an operator, a condition. */
  | { readonly kind: 'expression'; readonly at: Span };

export interface HclAttribute {
  readonly name: string;
  readonly nameAt: Span;
  readonly value: HclValue;
}

/** `resource "aws_db_instance" "main" { … }`. */
export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  /** From the type to the last label. */
  readonly at: Span;
  readonly body: HclBody;
}

export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
  /** Right behind the opening brace; empty, and at the start of the file for the file itself. */
  readonly opened: Span;
}
