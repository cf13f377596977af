import { readFileSync } from 'node:fs';

declare const HOSTSSL_VERSION: string | undefined;

/** The version of this package: the build puts it in; run from source, package.json tells. */
export const version: string = typeof HOSTSSL_VERSION === 'string' ? HOSTSSL_VERSION : fromManifest();

function fromManifest(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return (manifest as { version: string }).version;
}
