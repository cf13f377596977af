import { readFileSync } from 'node:fs';
import { asn1Time, type Issued, type Moment } from './certificates.js';
import { freshPath, memoized, openssl, written } from './openssl.js';

export interface ListOptions {
  readonly revoked?: readonly Issued[];
  /** Yesterday without it. */
  readonly from?: Moment;
  /** When the next is due: in 30 days without it. */
  readonly until?: Moment;
  readonly hash?: string;
  readonly pss?: boolean;
}

export interface Revocations {
  /** Path of the PEM file. */
  readonly path: string;
  readonly pem: string;
}

/** A list of this issuer. */
export const crl = memoized((issuer: Issued, options: ListOptions = {}): Revocations => {
  const path = freshPath(`${issuer.name}-list`, '.crl');
  const revoked = (options.revoked ?? []).map(
    ({ name, serial }) => `R\t330101000000Z\t250101000000Z\t${serial}\tunknown\t/CN=${name}\n`,
  );
  const config = written(
    'list',
    '.cnf',
    `[ca]
default_ca=own
[own]
database=${written('index', '.txt', revoked.join(''))}
crlnumber=${written('number', '.txt', '01\n')}
default_md=${options.hash ?? 'default'}
crl_extensions=extensions
[extensions]
authorityKeyIdentifier=keyid
`,
  );
  const dates = ['-crl_lastupdate', asn1Time(options.from ?? -1), '-crl_nextupdate', asn1Time(options.until ?? 30)];
  const how = options.pss ? ['-sigopt', 'rsa_padding_mode:pss'] : [];
  const by = ['-cert', issuer.certificate, '-keyfile', issuer.key];
  openssl(['ca', '-gencrl', '-config', config, ...by, ...dates, ...how, '-out', path]);
  return { path, pem: readFileSync(path, 'latin1') };
});
