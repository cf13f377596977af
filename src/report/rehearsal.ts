import type { SettledGap } from '../rule/settled.js';
import type { ToldOutcome, ToldPlace } from './outcome-words.js';

/** One client under one change. */
export interface RehearsedClient {
  readonly client: string;
  readonly place: ToldPlace;
  readonly driver: string;
  readonly today: ToldOutcome;
  readonly after: ToldOutcome;
  /** `breaks`: it works today, and would not. `broken`: it does not work today either. */
  readonly verdict: 'works' | 'breaks' | 'broken' | 'unknown';
  /** What it needs first, in order. */
  readonly needs: readonly string[];
  readonly assumptions: readonly string[];
}

/** One change to one server. */
export interface RehearsedChange {
  readonly change: 'hostssl' | 'force-tls' | 'verify-full';
  /** What would be done, as a clause after "if". */
  readonly words: string;
  readonly clients: readonly RehearsedClient[];
  /** What to do, in order, the change itself last. */
  readonly steps: readonly string[];
  /** Records that let in somebody known today, and would let in nobody known any more. */
  readonly abandoned: readonly ToldPlace[];
}

export interface RehearsedServer {
  readonly name: string;
  readonly kind: 'server' | 'pooler' | 'managed';
  readonly place: ToldPlace;
  readonly changes: readonly RehearsedChange[];
}

/** What would come of changes, for everybody we know. */
export interface RehearsalReport {
  readonly servers: readonly RehearsedServer[];
  readonly gaps: readonly SettledGap[];
}

/** `rehearse --format json`, version 1. */
export function rehearsalJson({ servers, gaps }: RehearsalReport): string {
  const data = {
    schemaVersion: 1,
    servers,
    gaps: gaps.map(({ message, place: { file, line } }) => ({ message, file, line })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

export const VERDICTS = ['breaks', 'unknown', 'broken', 'works'] as const;

/** Headings of the groups that clients fall into. */
export const VERDICT_WORDS: Readonly<Record<RehearsedClient['verdict'], string>> = {
  breaks: 'would break',
  unknown: 'cannot be told',
  broken: 'do not work today either',
  works: 'go on working',
};
