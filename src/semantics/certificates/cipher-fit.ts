import { type SuiteKey, suiteKeys, withoutKeys } from '../../facts/cipher-authentication.js';
import { tlsRank } from '../../facts/tls.js';
import { known } from '../../text/resolved.js';
import type { Span } from '../../text/source.js';
import { cipherElements, enablesNothing } from '../cipher-list.js';
import type { Server } from '../project.js';
import { isTlsOff } from '../tls-offered.js';
import type { Certificate, PublicKey } from './material.js';

/** Which kinds of certificate the suites of a list for TLS 1.2 can be used with. */
export function keysOfList(list: string): ReadonlySet<SuiteKey> {
  const enabled = new Set<SuiteKey>();
  const killed = new Set<SuiteKey>();
  for (const { name, action } of cipherElements(list)) {
    if (action === 'enable') for (const key of suiteKeys(name)) if (!killed.has(key)) enabled.add(key);
    if (action === 'kill' || action === 'drop') {
      for (const key of withoutKeys(name)) {
        enabled.delete(key);
        if (action === 'kill') killed.add(key);
      }
    }
  }
  return enabled;
}

/** What a certificate with this key can authenticate; undefined for kinds nobody uses with TLS. */
const suiteKeyOf = ({ kind }: PublicKey): SuiteKey | undefined => {
  switch (kind) {
    case 'RSA':
    case 'RSA-PSS':
      return 'RSA';
    case 'EC':
    case 'Ed25519':
    case 'Ed448':
      return 'ECDSA';
    case 'DSA':
    case 'other':
      return undefined;
  }
};

/** A list of suites with no use for the certificate of the server. */
export interface CipherMisfit {
  readonly at: Span;
  readonly list: string;
  readonly certificate: Certificate;
  readonly needs: SuiteKey;
  readonly has: SuiteKey;
  /** No newer version of TLS is allowed, so that nobody gets in at all. */
  readonly isEverybody: boolean;
}

/** Whether TLS 1.2 cannot work with this certificate and this list; undefined where it can, or is not allowed anyway. */
export function cipherMisfit({ settings, material, ...server }: Server): CipherMisfit | undefined {
  const list = settings.text('ssl_ciphers');
  const [certificate] = material.certificate.kind === 'read' ? material.certificate.material.certificates : [];
  if (list.kind !== 'set' || !certificate || isTlsOff({ settings, material, ...server })) return undefined;
  const least = tlsRank(known(settings.canonical('ssl_min_protocol_version')) ?? '');
  const most = tlsRank(known(settings.canonical('ssl_max_protocol_version')) ?? '');
  const newest = tlsRank('TLSv1.3')!;
  if (least === undefined || most === undefined || least >= newest || enablesNothing(list.value)) return undefined;
  const needs = suiteKeyOf(certificate.key);
  const keys = keysOfList(list.value);
  const [has] = keys;
  if (needs === undefined || has === undefined || keys.has(needs)) return undefined;
  return { at: list.at, list: list.value, certificate, needs, has, isEverybody: most < newest };
}
