import { known } from '../../text/resolved.js';
import type { Material, ServerMaterial } from '../certificates/material.js';
import { materialOf } from '../certificates/presented.js';
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
  const leaf = certificate.kind === 'read' ? certificate.material.certificates[0] : undefined;
  if (leaf && own.public && own.public.id !== leaf.key.id)
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

function* unloadable({ certificate, key, ca, crl, dhParameters }: ServerMaterial): Generator<Fault> {
  yield* absent('certificate', certificate, ({ certificates }) => certificates.length > 0);
  yield* absent('private key', key, ({ keys }) => keys.length > 0);
  yield* absent('CA certificate', ca, ({ certificates }) => certificates.length > 0);
  yield* absent('revocation list', crl, ({ lists, certificates }) => lists.length + certificates.length > 0);
  yield* absent('file of Diffie-Hellman parameters', dhParameters, ({ parameters }) => parameters.length > 0);
}

function* absent(
  role: string,
  material: Material,
  holds: (material: Extract<Material, { kind: 'read' }>['material']) => boolean,
): Generator<Fault> {
  if (material.kind === 'missing') yield [role, `there is no ${role} at \`${material.path}\``, material.at];
  if (material.kind === 'read' && !holds(material.material))
    yield [role, `\`${material.path}\` holds no ${role}`, material.at];
}
