import type { DriverInput, DriverWorld } from '../../policy.js';
import type { TlsFiles } from '../../tls-files.js';
import { fileHeld, fileNamed, files, nodeRoots } from '../file-options.js';
import { parserHeeds, sslOfString } from './connection-string.js';
import type { ThroughPg } from './policy.js';
import { settingAt } from './ssl-object.js';

/**
 * The files that its URL names, which `pg-connection-string` reads as it parses; else what the code puts into `ssl`. A URL
 * that says anything about TLS takes the place of the whole object.
 */
export function pgFiles(library: ThroughPg, input: DriverInput, world: DriverWorld): TlsFiles {
  const { pg, parsers } = library.versions(input, world);
  const [parser] = parsers;
  const ofString = library.dropsString?.(world) ? undefined : sslOfString(input, parser, pg);
  if (ofString && (ofString.kind === 'unknown' || ofString.value.kind !== 'unset')) {
    const named = (name: string) =>
      parserHeeds(name, parser) ? fileNamed(input.get('string', name)?.value) : undefined;
    return files({
      root: named('sslrootcert') ?? nodeRoots(input),
      certificate: named('sslcert'),
      key: named('sslkey'),
    });
  }
  const path = library.ssl(world).find((one) => settingAt(input, one) !== undefined);
  return path === undefined ? { root: nodeRoots(input) } : nodeTlsFiles(input, path);
}

/** `ca`, `cert` and `key` of an object that goes to `tls.connect`; roots that are given take the place of all others. */
export const nodeTlsFiles = (input: DriverInput, path: string): TlsFiles =>
  files({
    root: fileHeld(input.get('beside', `${path}.ca`)) ?? nodeRoots(input),
    certificate: fileHeld(input.get('beside', `${path}.cert`)),
    key: fileHeld(input.get('beside', `${path}.key`)),
  });
