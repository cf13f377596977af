import { libpqMajor } from '../libpq.js';
import type { DriverWorld, OptionLookup } from '../policy.js';
import type { TlsFile, TlsFiles } from '../tls-files.js';

/** `~/.postgresql`, asked of the world in this spelling. Source: `initialize_SSL` of fe-secure-openssl.c. */
const HOME = '~/.postgresql';

/** Where libpq looks for a root certificate when none is named. */
export const DEFAULT_ROOT = `${HOME}/root.crt`;
/** The same of its own certificate and key. */
export const DEFAULT_CERTIFICATE = `${HOME}/postgresql.crt`;
export const DEFAULT_KEY = `${HOME}/postgresql.key`;

/** The files that options come to which reached libpq, whoever put them together. An empty name is none. */
export function libpqFiles(
  options: OptionLookup,
  { version }: Pick<DriverWorld, 'version'>,
  system: TlsFile = { kind: 'system' },
): TlsFiles {
  const named = (keyword: string, fallback: string): TlsFile => {
    const value = options(keyword);
    return value === undefined || (value.kind !== 'unknown' && value.value === '')
      ? { kind: 'default', path: fallback }
      : { kind: 'file', value };
  };
  const root = options('sslrootcert');
  const isSystem =
    root !== undefined && root.kind !== 'unknown' && root.value === 'system' && libpqMajor(version) >= 16;
  const mode = options('sslcertmode');
  const sendsNone = mode !== undefined && mode.kind !== 'unknown' && mode.value === 'disable';
  return {
    root: isSystem ? { ...system, ...(root.kind === 'set' && { at: root.at }) } : named('sslrootcert', DEFAULT_ROOT),
    ...(!sendsNone && {
      certificate: named('sslcert', DEFAULT_CERTIFICATE),
      key: keyOf(named('sslkey', DEFAULT_KEY)),
    }),
    // With the roots of the machine no list is looked at.
    ...(!isSystem && { crl: named('sslcrl', `${HOME}/root.crl`) }),
  };
}

/** `engine:identifier` names a key that is in no file; a path of Windows has a colon, too. */
function keyOf(key: TlsFile): TlsFile {
  if (key.kind !== 'file' || key.value.kind !== 'set') return key;
  const { value, at } = key.value;
  return /^[^/\\:]{2,}:/u.test(value) ? { kind: 'unseen', why: 'the key is kept by an engine of OpenSSL', at } : key;
}
