import { known } from '../../text/resolved.js';
import { keyPair } from '../certificates/key-pair.js';
import type { ServerMaterial } from '../certificates/material.js';
import { materialOf } from '../certificates/presented.js';
import { isAmiss, type Sought, unreadableMaterial } from '../certificates/unreadable-file.js';
import { keyRefusal } from '../key-permission.js';
import { type Leg, nameOfDestination } from '../legs.js';
import type { Obstacle } from './rehearsal.js';

/** Why a server or a pooler with TLS on does not start with the files it is given. Mirrors `be_tls_init`. */
export function* servedFileObstacles(leg: Leg): Generator<Obstacle> {
  const material = materialOf(leg.to);
  if (!material) return;
  const name = nameOfDestination(leg.to);
  const broken = (why: string, words: string, at?: Obstacle['at'], sure = true): Obstacle => ({
    step: 'server start',
    sure,
    failure: 'closed',
    why: `${why}, and with TLS on \`${name}\` does not start`,
    ...(at && { at }),
    remedy: { kind: 'server files', words },
  });
  for (const [role, fault, at] of unloadable(material))
    yield broken(fault, `give \`${name}\` a ${role} that it can load`, at);
  const { certificate, key } = material;
  if (key.kind !== 'read') return;
  const [own] = key.material.keys;
  if (!own) return;
  if (own.encrypted && leg.to.kind === 'server') {
    if (!known(leg.to.server.settings.text('ssl_passphrase_command')))
      yield broken(
        'its private key asks for a passphrase at every start',
        `tell \`${name}\` the passphrase of its key by \`ssl_passphrase_command\``,
        key.at,
        false,
      );
  }
  if (certificate.kind === 'read' && keyPair(certificate.material, key.material).kind === 'mismatch')
    yield broken(
      'its private key does not belong to its certificate',
      `give \`${name}\` the key of its certificate`,
      own.at,
    );
  const { mode, uid, tracked } = key.material.file;
  if (mode === undefined || tracked || leg.to.kind !== 'server') return;
  const refusal = keyRefusal({ mode, ...(uid !== undefined && { uid }) }, { what: 'server' });
  if (refusal === undefined || refusal === 'unreadable') return;
  yield broken(
    'others than its owner have access to its private key',
    `take the key of \`${name}\` from everybody but its owner`,
    key.at,
    refusal !== 'unknown',
  );
}

type Fault = readonly [role: string, fault: string, at: Obstacle['at']];

const ROLES: readonly (readonly [sought: Sought, role: string])[] = [
  ['certificate', 'certificate'],
  ['key', 'private key'],
  ['ca', 'CA certificate'],
  ['crl', 'revocation list'],
  ['dhParameters', 'file of Diffie-Hellman parameters'],
];

function* unloadable(material: ServerMaterial): Generator<Fault> {
  for (const [sought, role] of ROLES) {
    const file = material[sought];
    const isGone = file.kind === 'missing' && (sought === 'key' || isAmiss(material, sought));
    if (isGone) yield [role, `there is no ${role} at \`${file.path}\``, file.at];
    const fault = unreadableMaterial(file, sought);
    if (fault && file.kind === 'read') yield [role, `\`${file.path}\` ${fault.fault}`, fault.at];
  }
}
