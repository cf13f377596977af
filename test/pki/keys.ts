import { readFileSync } from 'node:fs';
import { freshPath, memoized, openssl } from './openssl.js';

export type KeyKind =
  | 'P-256'
  | 'P-384'
  | 'P-521'
  | 'P-224'
  | 'RSA-1024'
  | 'RSA-2048'
  | 'RSA-3072'
  | 'RSA-PSS-2048'
  | 'Ed25519'
  | 'Ed448'
  | 'DSA-1024';

/** What signs nothing and is waited for by nobody. */
const SPELLED: Readonly<Record<Exclude<KeyKind, 'DSA-1024'>, readonly string[]>> = {
  'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'P-521': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  'P-224': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-224'],
  'RSA-1024': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
  'RSA-2048': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  'RSA-3072': ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072'],
  'RSA-PSS-2048': ['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'],
  Ed25519: ['-algorithm', 'ED25519'],
  Ed448: ['-algorithm', 'ED448'],
};

/** @returns the path of a new private key: PKCS#8, PEM, mode 0600 */
export function newKey(kind: KeyKind, name: string): string {
  const path = freshPath(name, '.key');
  const spelled = kind === 'DSA-1024' ? ['-paramfile', dsaParameters()] : SPELLED[kind];
  openssl(['genpkey', ...spelled, '-out', path]);
  return path;
}

const dsaParameters = memoized((): string => {
  const path = freshPath('dsa', '.pem');
  openssl(['genpkey', '-genparam', '-algorithm', 'DSA', '-pkeyopt', 'dsa_paramgen_bits:1024', '-out', path]);
  return path;
});

export const PASSPHRASE = 'correct horse';

/**
 * A private key in another form. `pkcs8`: `ENCRYPTED PRIVATE KEY`; `traditional`: `RSA PRIVATE KEY` and the like;
 * `traditional encrypted`: the same with `Proc-Type`, for RSA, EC and DSA alone; `der` and `der traditional` likewise.
 */
export type KeyForm =
  | 'pkcs8 encrypted'
  | 'traditional'
  | 'traditional encrypted'
  | 'der'
  | 'der traditional'
  | 'public';

const FORMS: Readonly<Record<KeyForm, readonly string[]>> = {
  'pkcs8 encrypted': ['-aes256', '-passout', `pass:${PASSPHRASE}`],
  traditional: ['-traditional'],
  'traditional encrypted': ['-traditional', '-aes256', '-passout', `pass:${PASSPHRASE}`],
  der: ['-outform', 'DER'],
  'der traditional': ['-traditional', '-outform', 'DER'],
  public: ['-pubout'],
};

/** @returns the path of the file, and its text where it is PEM */
export const keyAs = memoized((key: string, form: KeyForm): { readonly path: string; readonly text: string } => {
  const path = freshPath(form, form.startsWith('der') ? '.der' : '.key');
  openssl(['pkey', '-in', key, ...FORMS[form], '-out', path]);
  return { path, text: readFileSync(path, 'latin1') };
});
