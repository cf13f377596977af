import type { Gap } from '../parse/problem.js';
import type { Places } from '../semantics/certificates/places.js';
import type { Settings } from '../semantics/settings.js';
import { isAbsolute } from '../text/path.js';
import { known } from '../text/resolved.js';

/** What Debian's `pg_createcluster` writes: made on each machine by the package ssl-cert, and never part of a tree. */
const MADE_ON_THE_MACHINE = '/etc/ssl/certs/ssl-cert-snakeoil.pem';

/** A server of a machine shows a certificate from a path that nothing covers; its key and its lists lie there, too. */
export function uncoveredCertificate(settings: Settings, places: Places): readonly Gap[] {
  const named = settings.text('ssl_cert_file');
  if (known(settings.bool('ssl')) !== true || named.kind !== 'set') return [];
  const { value: path, at } = named;
  if (!isAbsolute(path) || path === MADE_ON_THE_MACHINE || places(path).kind !== 'unseen') return [];
  const message = `\`${path}\` is outside of this tree, so its certificate was not looked at; \`deploy:\` in hostssl.yaml can tell where it comes from`;
  return [{ at, message }];
}
