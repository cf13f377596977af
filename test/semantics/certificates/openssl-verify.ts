import { spawnSync } from 'node:child_process';
import type { Verification } from '../../../src/semantics/certificates/chain.js';
import { bundle, type Issued } from '../../pki/certificates.js';
import { materialOf } from '../../pki/material-of.js';
import type { Revocations } from '../../pki/revocations.js';

/** What is put before a verifier, as files that `openssl` made. */
export interface Put {
  readonly leaf: Issued;
  readonly sent?: readonly Issued[];
  readonly roots: readonly Issued[];
  readonly lists?: readonly Revocations[];
  readonly purpose?: 'server' | 'client';
  readonly now?: number;
  readonly level?: 0 | 1 | 2;
}

const certificatesIn = (issued: readonly Issued[]) =>
  issued.flatMap(({ certificate }) => materialOf(certificate).certificates);

export function verificationOf({ leaf, sent = [], roots, lists, purpose = 'server', now, level }: Put): Verification {
  return {
    leaf: certificatesIn([leaf])[0]!,
    sent: certificatesIn(sent),
    roots: certificatesIn(roots),
    ...(lists && { lists: lists.flatMap(({ path }) => materialOf(path).lists) }),
    purpose,
    now: now ?? Date.now(),
    ...(level !== undefined && { level }),
  };
}

/** `OK`, or the first error in OpenSSL's words. */
export function opensslVerify({ leaf, sent = [], roots, lists, purpose = 'server', now, level }: Put): string {
  const { status, stdout, stderr } = spawnSync(
    'openssl',
    [
      'verify',
      '-no-CApath',
      '-no-CAstore',
      '-CAfile',
      bundle('roots', ...roots),
      ...(sent.length === 0 ? [] : ['-untrusted', bundle('sent', ...sent)]),
      ...(lists === undefined ? [] : ['-crl_check', '-crl_check_all']),
      ...(lists?.length ? ['-CRLfile', bundle('lists', ...lists.map(({ pem }) => pem))] : []),
      '-purpose',
      `ssl${purpose}`,
      ...(now === undefined ? [] : ['-attime', `${Math.floor(now / 1000)}`]),
      ...(level === undefined ? [] : ['-auth_level', `${level}`]),
      leaf.certificate,
    ],
    { encoding: 'utf8' },
  );
  if (status === 0) return 'OK';
  return /^error \d+ at \d+ depth lookup: (.*)$/mu.exec(`${stdout}\n${stderr}`)?.[1] ?? `${stdout}${stderr}`;
}
