import { tlsRank } from '../../facts/tls.js';
import { known } from '../../text/resolved.js';
import type { Span } from '../../text/source.js';
import { enablesNothing } from '../cipher-list.js';
import type { Server } from '../project.js';
import { isTlsOff } from '../tls-offered.js';
import { suitesFor } from './cipher-overlap.js';
import type { Certificate, PublicKey } from './material.js';

/** Kinds of certificate that suites of TLS 1.2 are for. */
type SuiteKey = 'RSA' | 'ECDSA';

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
export function cipherMisfit(server: Server): CipherMisfit | undefined {
  const { settings, material } = server;
  const list = settings.text('ssl_ciphers');
  const [certificate] = material.certificate.kind === 'read' ? material.certificate.material.certificates : [];
  if (list.kind !== 'set' || !certificate || isTlsOff(server)) return undefined;
  const least = tlsRank(known(settings.canonical('ssl_min_protocol_version')) ?? '');
  const most = tlsRank(known(settings.canonical('ssl_max_protocol_version')) ?? '');
  const newest = tlsRank('TLSv1.3')!;
  if (least === undefined || most === undefined || least >= newest || enablesNothing(list.value)) return undefined;
  const needs = suiteKeyOf(certificate.key);
  if (needs === undefined || suitesFor(list.value, certificate).kind !== 'none') return undefined;
  const has = needs === 'RSA' ? 'ECDSA' : 'RSA';
  // A list that fits neither kind is another fault than one that fits the other.
  if (suitesFor(list.value, { key: KEYS[has] }).kind !== 'some') return undefined;
  return { at: list.at, list: list.value, certificate, needs, has, isEverybody: most < newest };
}

const KEYS: Readonly<Record<SuiteKey, PublicKey>> = {
  RSA: { kind: 'RSA', bits: 2048, id: '' },
  ECDSA: { kind: 'EC', bits: 256, curve: 'prime256v1', id: '' },
};
