import type { OracleMajor } from '../../postgres.js';
import type { Scene } from '../scene.js';
import { serverFiles } from '../server-files.js';
import { clientCertificates, revocations } from './client-certificates.js';
import { handshakes } from './handshakes.js';
import type { Making } from './make.js';
import { modesAndRecords } from './modes-and-records.js';
import { node } from './node.js';
import { serverCertificates } from './server-certificates.js';

const ALL: readonly Making[] = [
  ...serverCertificates,
  ...modesAndRecords,
  ...clientCertificates,
  ...revocations,
  ...handshakes,
  ...node,
];

/** Every scene that has a name, at this major. */
export const namedAt = (major: OracleMajor): readonly Scene[] => ALL.map((make) => make(major, major));

/**
 * Every scene that has a name, once. Those at the same server are at the same major of it, so that its files are put in
 * place once; the majors of libpq take turns.
 */
export function namedInTurns(majors: readonly OracleMajor[]): readonly Scene[] {
  const [first] = majors;
  if (first === undefined) return [];
  const turns = new Map<string, number>();
  return ALL.map((make, nth) => {
    const { probe } = serverFiles(make(first, first).server, 0);
    const turn = turns.get(probe) ?? turns.size;
    turns.set(probe, turn);
    return make(majors[nth % majors.length]!, majors[turn % majors.length]!);
  });
}
