import type { PeerCase } from './peers/case.js';
import { CLIENTS } from './peers/clients.js';
import { CNSPEC } from './peers/cnspec.js';
import { KEYS } from './peers/keys.js';
import { KLOUDDB } from './peers/klouddb.js';
import { PARSERS } from './peers/parsers.js';
import { PGDSAT } from './peers/pgdsat.js';
import { POSTERN } from './peers/postern.js';
import { PROFILES } from './peers/profiles.js';

/** The mistakes of other tools about the files that we read. */
export const PEER_CASES: readonly PeerCase[] = [
  ...POSTERN,
  ...CNSPEC,
  ...PGDSAT,
  ...KLOUDDB,
  ...PROFILES,
  ...KEYS,
  ...CLIENTS,
  ...PARSERS,
];
