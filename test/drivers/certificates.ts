import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { put } from '../oracle/postgres.js';

/** Files of one certificate below the directory it was made in, both PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const openssl = (directory: string, args: readonly string[]) =>
  void execFileSync('openssl', args, { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });

const filesOf = (directory: string, name: string): Certificate => ({
  certificate: join(directory, `${name}.crt`),
  key: join(directory, `${name}.key`),
});

/** An authority that signs others. */
export function authority(directory: string, name: string): Certificate {
  const made = filesOf(directory, name);
  const subject = ['-subj', `/CN=${name}`, '-days', '30'];
  openssl(directory, ['req', '-x509', ...KEY, ...subject, '-keyout', made.key, '-out', made.certificate]);
  return made;
}

/** @param names subject alternative names as OpenSSL writes them: `DNS:localhost` */
export function signedBy(issuer: Certificate, directory: string, name: string, names: string): Certificate {
  const made = filesOf(directory, name);
  const request = join(directory, `${name}.csr`);
  const extensions = join(directory, `${name}.ext`);
  put(directory, { [`${name}.ext`]: `subjectAltName=${names}\n` });
  openssl(directory, ['req', ...KEY, '-subj', `/CN=${name}`, '-keyout', made.key, '-out', request]);
  const by = ['-CA', issuer.certificate, '-CAkey', issuer.key, '-CAcreateserial', '-days', '30'];
  openssl(directory, ['x509', '-req', '-in', request, ...by, '-extfile', extensions, '-out', made.certificate]);
  // Written anew, they belong to who runs the servers.
  put(directory, { [`${name}.crt`]: readFileSync(made.certificate), [`${name}.key`]: readFileSync(made.key) });
  return made;
}
