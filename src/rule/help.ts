import type { AnyRule } from './rule.js';

/** Where people read on about a rule: its own address, or the page that is part of our published package. */
export const helpUrl = ({ id, help }: Pick<AnyRule, 'id' | 'help'>): string =>
  help ?? `https://unpkg.com/hostssl/docs/rules/${id}.md`;
