import { createHash } from 'node:crypto';
import { SERVED, type Served } from './cast.js';
import { LISTS, ROOTS } from './client-files.js';
import { recordsOf } from './records.js';
import type { ServerSide } from './scene.js';

export interface FileContent {
  readonly text: string;
  /** 0644 without it. */
  readonly mode?: number;
}
export type FileTree = Readonly<Record<string, FileContent>>;

/** What differs from how a server is described, to see what its clients check. */
export interface Twist {
  readonly served?: (served: Served) => Served;
  /** Without TLS, and open to everybody. */
  readonly bare?: true;
}

export const servedBy = ({ served }: ServerSide): Served | undefined =>
  served === 'off' ? undefined : SERVED[served]();

/** The files of a server that listens on this port, by name; `probe` is the role that only they let in. */
export function serverFiles(side: ServerSide, port: number, twist: Twist = {}): { files: FileTree; probe: string } {
  const own = servedBy(side);
  const served = own && !twist.bare ? (twist.served?.(own) ?? own) : undefined;
  const { hba, ident } = twist.bare ? { hba: ['host all all all trust'] } : recordsOf(side.records);
  const ca = served && side.ca ? (ROOTS[side.ca](served) ?? '') : undefined;
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    ssl: served ? 'on' : 'off',
    ...(ca !== undefined && { ssl_ca_file: 'ca.crt' }),
    ...(served && side.list && { ssl_crl_file: 'ca.crl' }),
    ...(served && side.settings),
  };
  const files: FileTree = {
    PG_VERSION: { text: `${side.major}\n` },
    'postgresql.conf': { text: lines(Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)) },
    'pg_ident.conf': { text: ident ?? '' },
    ...(served && {
      'server.crt': { text: served.chain },
      'server.key': { text: served.key, mode: side.keyMode ?? 0o600 },
    }),
    ...(ca !== undefined && { 'ca.crt': { text: ca } }),
    ...(served && side.list && { 'ca.crl': { text: LISTS[side.list]() } }),
  };
  const probe = `probe${digest(JSON.stringify([files, hba]))}`;
  const ours = ['local all postgres trust', `local probe ${probe} trust`];
  return { files: { ...files, 'pg_hba.conf': { text: lines([...ours, ...hba]) } }, probe };
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
