import type { SettledGap } from '../rule/settled.js';

export interface AccessWitness {
  readonly transport: 'local' | 'plaintext' | 'tls' | 'gss';
  readonly address?: string;
  readonly database: string;
  readonly user: string;
  readonly replication?: boolean;
}

/** One record over one transport, as plain data with nothing hidden in it. */
export interface AccessEntry {
  readonly protection: 'plaintext' | 'TLS' | 'mutual TLS' | 'GSS' | 'socket';
  readonly from: string;
  readonly users: string;
  readonly databases: string;
  readonly method: string;
  readonly record: { readonly file: string; readonly line: number };
  /** Lines above that decide about a part of these connections. */
  readonly except?: readonly { readonly file: string; readonly line: number }[];
  readonly witness?: AccessWitness;
  readonly certainty: 'certain' | 'possible';
  readonly assumptions: readonly string[];
  /** The same in few words, for people; not in JSON. */
  readonly remarks: readonly string[];
}

export interface ServerAccess {
  readonly name: string;
  /** `refused`: PostgreSQL does not load its pg_hba.conf. `unseen`: it is not in sight. */
  readonly status: 'read' | 'refused' | 'unseen';
  readonly file?: string;
  readonly access: readonly AccessEntry[];
}

/** Who can get in to every server. */
export interface AccessReport {
  readonly servers: readonly ServerAccess[];
  readonly gaps: readonly SettledGap[];
}

/** `access --format json`, version 1. */
export function accessJson({ servers, gaps }: AccessReport): string {
  const data = {
    schemaVersion: 1,
    servers: servers.map((server) => ({
      ...server,
      access: server.access.map(({ remarks: _, ...entry }) => entry),
    })),
    gaps: gaps.map(({ message, place: { file, line } }) => ({ message, file, line })),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** What is said of a server whose file decides nothing that we could tell. */
export function accessSilence({ status, file }: ServerAccess): string | undefined {
  switch (status) {
    case 'read':
      return undefined;
    case 'refused':
      return `PostgreSQL refuses ${file ?? 'its pg_hba.conf'}, so it decides nothing; hostssl check tells why`;
    case 'unseen':
      return 'no pg_hba.conf of this server is in sight';
  }
}

/** The protections whose absence is an answer: over these nobody gets in. */
export const nobodyBy = ({ status, access }: ServerAccess): readonly AccessEntry['protection'][] =>
  status === 'read'
    ? (['plaintext', 'TLS'] as const).filter((each) =>
        access.every(({ protection }) => protection !== each && !(each === 'TLS' && protection === 'mutual TLS')),
      )
    : [];

/** The witness as people write a connection: `app@10.0.0.1/shop`. */
export function witnessWords({ witness }: AccessEntry): string {
  if (!witness) return '';
  const { user, address, database, replication } = witness;
  const to = replication ? 'for replication' : `to ${database}`;
  return address === undefined ? `${user} ${to}` : `${user} from ${address} ${to}`;
}
