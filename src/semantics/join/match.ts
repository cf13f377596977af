import type { Leg } from '../legs.js';
import type { Client } from '../project.js';
import type { Site } from '../site.js';

/** Where a host and a port lead, and why we think so. */
export type Match = Pick<Leg, 'to' | 'because' | 'confidence'>;

/** `taken`: the name belongs to something else, or to several, so that nothing weaker may be made of it. */
export type Answer = Match | 'taken' | undefined;

/** What a client asks for. */
export interface Question {
  readonly client: Client;
  /** In lower case and without a final dot. */
  readonly host: string;
  /** Undefined where nobody can tell. */
  readonly port?: string;
  /** Where the client runs, where that is in sight. */
  readonly site?: Site;
  /** The file it is written in. */
  readonly file: string;
}
