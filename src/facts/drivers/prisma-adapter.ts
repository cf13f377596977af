import type { Driver } from '../policy.js';
import { throughPg } from './pg/driver.js';
import { pgReading } from './pg/reading.js';
import { pgVersions } from './pg/versions.js';

const title = "Prisma's adapter for pg";
const reading = pgReading();

/**
 * `@prisma/adapter-pg` makes a pool of `pg` of what it is given, so Prisma's own parameters mean nothing, and `sslcert`
 * is a client certificate where the engines take it for a root.
 */
export const prismaAdapter: Driver = {
  id: 'prisma-adapter',
  title,
  aliases: ['@prisma/adapter-pg', 'prisma-adapter-pg'],
  source: '@prisma/adapter-pg 7.10.1 run',
  reading,
  secure: {
    string: { sslmode: 'verify-full' },
    words:
      '`sslmode=verify-full`; where `prisma migrate` reads the same URL, `sslmode=require&sslaccept=strict`, which both verify today',
  },
  ...throughPg({
    title,
    reading,
    versions: (_, world) => pgVersions(world, false),
    ssl: () => ['ssl'],
    negotiation: 'sslnegotiation',
  }),
};
