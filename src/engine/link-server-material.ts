import type { Material, ServerMaterial } from '../semantics/certificates/material.js';
import type { Places } from '../semantics/certificates/places.js';
import type { Settings } from '../semantics/settings.js';
import { isReadable } from '../text/files.js';
import { basename, join } from '../text/path.js';
import { findMaterial, type MaterialWorld, materialOf } from './find-material.js';

/** The files a server reads when it switches TLS on; they are told where TLS is off, too. */
export function serverMaterial(settings: Settings, places: Places, world: MaterialWorld): ServerMaterial {
  const named = (name: string, isKey?: true) => namedFile(settings, name, places, world, isKey);
  return {
    certificate: named('ssl_cert_file'),
    key: named('ssl_key_file', true),
    ca: named('ssl_ca_file'),
    crl: bothLists(named('ssl_crl_file'), listsOf(settings, places, world)),
    dhParameters: named('ssl_dh_params_file'),
  };
}

function namedFile(settings: Settings, name: string, places: Places, world: MaterialWorld, isKey?: true): Material {
  const value = settings.text(name);
  if (value.kind === 'unknown') return { kind: 'unseen', at: value.at ?? settings.anchor, why: value.why };
  const at = value.kind === 'set' ? value.at : settings.anchor;
  if (value.value === '') {
    // Without these two there is no TLS, so an empty name is one that no file has.
    const isNeeded = name === 'ssl_cert_file' || name === 'ssl_key_file';
    return isNeeded ? { kind: 'missing', path: '', at } : { kind: 'none' };
  }
  const isDefault = value.kind === 'default' && !value.value.startsWith('/');
  const wanted = { path: value.value, at, ...(isKey && { isKey }), ...(isDefault && { isDefault: true as const }) };
  return findMaterial(wanted, places(value.value), world);
}

/** A file of `ssl_crl_dir`, by the hash of its issuer's name, as `openssl rehash` names it. */
const HASHED = /^[0-9a-f]{8}\.r\d+$/u;

/** `ssl_crl_dir`: what is there under a hash is found when it is needed, and everything else is never looked at. */
function listsOf(settings: Settings, places: Places, world: MaterialWorld): Material {
  const value = settings.text('ssl_crl_dir');
  // A major that has no such parameter reads none.
  if (value.kind === 'unknown' && value.at === undefined) return { kind: 'none' };
  if (value.kind === 'unknown') return { kind: 'unseen', at: value.at!, why: value.why };
  if (value.value === '') return { kind: 'none' };
  const at = value.kind === 'set' ? value.at : settings.anchor;
  const place = places(value.value);
  if (place.kind === 'unseen') return { kind: 'unseen', path: value.value, at, why: place.why };
  for (const folder of place.paths) {
    const names = world.files.list(folder)?.filter((name) => HASHED.test(basename(name))) ?? [];
    const found = names.toSorted().flatMap((name): Material[] => {
      const result = world.files.read(join(folder, basename(name)));
      return isReadable(result) ? [materialOf(result, at, world.read)] : [];
    });
    if (found.length > 0) return found.reduce(bothLists);
  }
  return { kind: 'unseen', path: value.value, at, why: `no list is in \`${place.paths[0]}\`` };
}

/** Both are loaded into one store. */
export function bothLists(one: Material, other: Material): Material {
  if (one.kind === 'none') return other;
  if (other.kind === 'none' || one.kind !== 'read') return one;
  if (other.kind !== 'read') return other;
  const { material } = one;
  return {
    ...one,
    material: {
      ...material,
      certificates: [...material.certificates, ...other.material.certificates],
      lists: [...material.lists, ...other.material.lists],
      problems: [...material.problems, ...other.material.problems],
    },
  };
}
