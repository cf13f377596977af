import type { Kind } from '../../facts/kinds.js';
import { readDockerfile } from '../dockerfile/read-dockerfile.js';
import type { FormatReader } from '../written.js';
import { ini } from './ini.js';
import { odyssey } from './odyssey.js';
import { pgbouncer } from './pgbouncer.js';
import { pgcat } from './pgcat.js';
import { pgpass } from './pgpass.js';
import { pgpool } from './pgpool.js';
import { prisma } from './prisma.js';
import { properties } from './properties.js';
import { python } from './python.js';
import { repmgr } from './repmgr.js';
import { shell } from './shell.js';
import { sql } from './sql.js';
import { terraform } from './terraform.js';
import { prose, text } from './text.js';
import { userlist } from './userlist.js';

/** Formats that are read without a package. */
export const textFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([
  ['pgbouncer', pgbouncer],
  ['userlist', userlist],
  ['pgpool', pgpool],
  ['odyssey', odyssey],
  ['pgcat', pgcat],
  ['repmgr', repmgr],
  ['ini', ini],
  ['terraform', terraform],
  ['pgpass', pgpass],
  ['dockerfile', readDockerfile],
  ['python', python],
  ['shell', shell],
  ['sql', sql],
  ['prisma', prisma],
  ['properties', properties],
  ['text', text],
  ['prose', prose],
]);

export { otherConnections } from './text.js';
