import { type Resolved, unknown } from '../../text/resolved.js';
import { switchOf, textOf } from '../outcome.js';
import { type DriverInput, type PolicyOrRefusal, required, type Written } from '../policy.js';
import type { TlsFiles } from '../tls-files.js';
import { fileNamed, files, systemRoots } from './file-options.js';

/**
 * What an `ssl.SSLContext` comes to, as far as the code in sight tells: `name` holds the expression that makes it, and
 * `name.check_hostname` and `name.verify_mode` what is assigned to it later.
 * Source: https://docs.python.org/3/library/ssl.html, and asyncpg run with each of them.
 */
export function contextPolicy(input: DriverInput, setting: Written): PolicyOrRefusal | undefined {
  const text = textOf(setting) ?? '';
  const mode = textOf(input.get('beside', `${setting.name}.verify_mode`)) ?? '';
  const name = input.get('beside', `${setting.name}.check_hostname`);
  if (/_create_unverified_context|CERT_NONE/u.test(text) || /CERT_NONE/u.test(mode)) return required('nothing');
  if (switchOf(name) === false) return required('chain');
  const verifies = /create_default_context|_create_default_https_context/u.test(text);
  const bare = /SSLContext\s*\(/u.test(text);
  if (verifies || (bare && /PROTOCOL_TLS_CLIENT/u.test(text))) return required('chain-and-name');
  // An older protocol constant makes a context that verifies nothing until told to.
  if (bare) return required(/CERT_REQUIRED/u.test(mode) ? (switchOf(name) ? 'chain-and-name' : 'chain') : 'nothing');
  return undefined;
}

/** The files that a context is made of: `create_default_context` trusts the machine's roots where it is given none. */
export function contextFiles(input: DriverInput, { name }: Written): TlsFiles {
  const named = (part: string) => fileNamed(input.get('beside', `${name}.${part}`)?.value);
  return files({
    root: named('cafile') ?? systemRoots(input),
    certificate: named('certfile'),
    key: named('keyfile') ?? named('certfile'),
  });
}

export const contextUnseen = (setting: Written): Resolved<PolicyOrRefusal> =>
  unknown(`what the context in \`${setting.name}\` verifies is not in sight`, placeOf(setting));

const placeOf = ({ value }: Written) => (value.kind === 'default' ? undefined : value.at);
