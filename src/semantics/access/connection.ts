import type { Transport } from '../hba.js';

/** One concrete connection, as the server sees it. */
export interface Connection {
  readonly transport: Transport;
  /** Numeric; none on a Unix socket. */
  readonly address?: string;
  readonly user: string;
  readonly database: string;
  /** Physical replication: the database counts for nothing then. */
  readonly replication?: boolean;
}
