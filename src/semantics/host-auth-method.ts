import { type HbaMethod, hbaMethod } from '../facts/hba.js';
import { NEWEST } from '../facts/versions.js';
import type { HbaRecord } from '../parse/hba-tree.js';
import { parsePgHba } from '../parse/pg-hba.js';
import { memoryFiles } from '../text/files.js';
import { known } from '../text/resolved.js';
import { certificateDemand } from './client-certificate.js';
import type { Server } from './project.js';

/** What a record that an image writes lets in. */
export interface AppendedRecord {
  /** As a line of pg_hba.conf. */
  readonly line: string;
  readonly record: HbaRecord;
  /** It came in behind a line break inside the value. */
  readonly injected: boolean;
}

/**
 * What the entrypoint of the official image adds to the pg_hba.conf that initdb wrote: `host all all all <method>`.
 * The value is written as it is, so one with line breaks adds records of its own. Lines PostgreSQL refuses are left out.
 * Source: `pg_setup_hba_conf` of docker-library/postgres.
 */
export function appendedRecords(method: string, server: Server): readonly AppendedRecord[] {
  const text = `host all all all ${method}\n`;
  const file = { path: 'pg_hba.conf', text };
  const { entries } = parsePgHba(file, { version: known(server.version) ?? NEWEST, files: memoryFiles([file]) });
  return entries.flatMap((entry) =>
    entry.kind === 'record'
      ? [{ line: text.slice(entry.at.start, entry.at.end).trim(), record: entry, injected: entry.line > 1 }]
      : [],
  );
}

/** The method of a container whose variable is not set: what `password_encryption` says. */
export function defaultHostAuthMethod({ settings }: Server): HbaMethod {
  return known(settings.canonical('password_encryption')) === 'md5' ? 'md5' : 'scram-sha-256';
}

/** How bad a record from everywhere is. `undefined` for one that asks for a real proof, or turns people away. */
export function appendedFault({ record }: AppendedRecord): 'no-authentication' | 'weak' | undefined {
  if (record.method.value === 'reject' || record.type.value === 'local') return undefined;
  if (certificateDemand(record) === 'verify-full') return undefined;
  switch (hbaMethod(record.method.value)?.credential) {
    case 'none':
      return 'no-authentication';
    case 'cleartext':
      return record.type.value === 'hostssl' ? undefined : 'weak';
    case 'md5':
    case 'word':
      return 'weak';
    case 'scram':
    case 'proof':
    case 'bearer':
    case undefined:
      return undefined;
  }
}
