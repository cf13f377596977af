import type { Driver } from '../policy.js';
import { bunSql } from './bun-sql.js';
import { denoPostgres } from './deno-postgres.js';
import { drizzleBunSql, drizzleNodePostgres, drizzlePostgresJs } from './drizzle.js';
import { drizzleKit } from './drizzle-kit.js';
import { knex } from './knex.js';
import { mikroOrm } from './mikro-orm.js';
import { neonServerless } from './neon-serverless.js';
import { nodePostgres } from './node-postgres.js';
import { pgNative } from './pg-native.js';
import { postgresJs } from './postgres-js.js';
import { prismaAdapter } from './prisma-adapter.js';
import { prismaEngine } from './prisma-engine.js';
import { sequelize } from './sequelize.js';
import { typeorm } from './typeorm.js';

/** Drivers of JavaScript and TypeScript, and the libraries on top of them. */
export const JAVASCRIPT_DRIVERS: readonly Driver[] = [
  nodePostgres,
  pgNative,
  postgresJs,
  bunSql,
  denoPostgres,
  prismaEngine,
  prismaAdapter,
  typeorm,
  sequelize,
  knex,
  drizzleNodePostgres,
  drizzlePostgresJs,
  drizzleBunSql,
  drizzleKit,
  mikroOrm,
  neonServerless,
];
