import type { OracleMajor } from '../../postgres.js';
import type { Scene } from '../scene.js';
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

/** Every scene that has a name, each at one major by turns, or where it is told at one major only. */
export const named = (majors: readonly OracleMajor[]): readonly Scene[] =>
  ALL.map((make, nth) => make(majors[nth % majors.length]!));
