/** What comes of a connection, as plain data with nothing hidden in it. */
export interface ToldOutcome {
  readonly outcome: 'plaintext' | 'downgradable' | 'unverified' | 'verified' | 'local' | 'fails' | 'unknown';
  /** Where it ends or cannot be followed further: `server certificate`. */
  readonly step?: string;
  /** For those two: a clause. */
  readonly reason?: string;
  readonly place?: ToldPlace;
}

export interface ToldPlace {
  readonly file: string;
  readonly line: number;
}

const WORDS: Readonly<Record<ToldOutcome['outcome'], string>> = {
  plaintext: 'plaintext',
  downgradable: 'encrypted, and can be downgraded',
  unverified: 'encrypted, server not verified',
  verified: 'encrypted, server verified',
  local: 'stays on the machine',
  fails: 'fails',
  unknown: 'not known',
};

/** The outcome in few words. */
export const outcomeWords = ({ outcome }: ToldOutcome): string => WORDS[outcome];

/** Why, with the step in front; empty where there is nothing to explain. */
export const reasonWords = ({ step, reason = '' }: ToldOutcome): string =>
  step === undefined || reason === '' ? reason : `${step}: ${reason}`;

/** `db/pg_hba.conf:4`. */
export const placeWords = ({ file, line }: ToldPlace): string => `${file}:${line}`;
