import type { Kind } from '../../facts/kinds.js';
import { readDockerfile } from '../dockerfile/read-dockerfile.js';
import type { FormatReader } from '../written.js';
import { pgpass } from './pgpass.js';
import { prisma } from './prisma.js';
import { properties } from './properties.js';
import { python } from './python.js';
import { shell } from './shell.js';
import { sql } from './sql.js';
import { prose, text } from './text.js';

/** Formats that are read without a package. */
export const textFormats: ReadonlyMap<Kind, FormatReader> = new Map<Kind, FormatReader>([
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
