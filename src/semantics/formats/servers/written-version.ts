import { majorFacts, serverImage } from '../../../facts/images.js';
import { isMajor, type Major } from '../../../facts/versions.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import { known, type Resolved, set, unknown } from '../../../text/resolved.js';
import { yamlValue } from '../yaml/yaml-value.js';

const NOWHERE: Resolved<Major> = unknown('nothing here names a version of PostgreSQL');

/** A major written as a number, as text, or at the start of an image's tag: `17`, `"16.3"`, `16.4.0-debian-12-r0`. */
export function majorIn(node: YamlNode | undefined): Resolved<Major> {
  const read = yamlValue(node);
  const major = Number(/^\s*(\d+)(?:\.\d+)*(?:-[\w.-]+)?\s*$/u.exec(known(read?.value) ?? '')?.[1]);
  return read && isMajor(major) ? set(major, read.at) : NOWHERE;
}

/** The major that an image's tag names. */
export function majorOfImage(node: YamlNode | undefined): Resolved<Major> {
  const read = yamlValue(node);
  const image = serverImage(known(read?.value) ?? '');
  const major = image && majorFacts(image);
  return read && major !== undefined ? set(major, read.at) : NOWHERE;
}

/** The major in a folder of binaries or data, as the packages name them: `/usr/lib/postgresql/16/bin`, `/usr/pgsql-16/bin`. */
export function majorOfFolder(node: YamlNode | undefined): Resolved<Major> {
  const read = yamlValue(node);
  const found = /\/(?:postgresql|pgsql|edb)(?:\/|-)(?:\D+\/)?(\d{2})(?:\/|$)/u.exec(known(read?.value) ?? '');
  const major = Number(found?.[1]);
  return read && isMajor(major) ? set(major, read.at) : NOWHERE;
}

/** The first that is known. */
export const firstKnown = (...versions: readonly Resolved<Major>[]): Resolved<Major> =>
  versions.find((version) => version.kind !== 'unknown') ?? NOWHERE;
