import type { HbaRecord, HbaTree } from '../../src/parse/hba-tree.js';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import type { Decision } from '../../src/semantics/access/decide.js';
import { methodOf } from '../../src/semantics/hba.js';
import { memoryFiles } from '../../src/text/files.js';
import type { Answer } from './knock.js';
import type { OracleMajor } from './postgres.js';
import { sidecars } from './table-arbitrary.js';

/** The files of a server with this pg_hba.conf, which is the last of them. */
export const filesWith = (text: string, beside: Readonly<Record<string, string>> = sidecars) =>
  Object.entries({ ...beside, 'pg_hba.conf': text }).map(([path, content]) => ({ path, text: content }));

/** Read as the servers here read it: with TLS, built without GSSAPI. */
export function readTable(text: string, major: OracleMajor, beside = sidecars): HbaTree {
  const files = filesWith(text, beside);
  return parsePgHba(files.at(-1)!, { version: major, files: memoryFiles(files), ssl: true, gss: false });
}

export const asksForCertificate = (record: HbaRecord): boolean =>
  methodOf(record) === 'cert' || record.options.some(({ name }) => name === 'clientcert');

/** What the server asks a client that this record decides. */
export function answerOf(record: HbaRecord): Answer {
  if (asksForCertificate(record)) return { kind: 'certificate' };
  const method = methodOf(record);
  switch (method) {
    case 'reject':
      return { kind: 'reject' };
    case 'trust':
      return { kind: 'accept', method: 'nothing' };
    case 'scram-sha-256':
      return { kind: 'accept', method: 'sasl' };
    case 'password':
    case 'md5':
    case 'peer':
    case 'ident':
      return { kind: 'accept', method };
    default:
      throw new Error(`no table has ${method}`);
  }
}

export const answerOfDecision = (decision: Decision): Answer | Decision =>
  decision.kind === 'no-entry' || !('record' in decision) ? decision : answerOf(decision.record!);

/** Somebody may get in. */
export const letsIn = ({ kind }: Answer): boolean => kind === 'accept' || kind === 'certificate';
