import { describe } from 'vitest';
import {
  DRIZZLE_PG,
  DRIZZLE_POSTGRES_JS,
  KNEX,
  MIKRO_ORM_6,
  MIKRO_ORM_7,
  PG_PROMISE,
  PRISMA_ADAPTER,
  SEQUELIZE,
  SEQUELIZE_7,
  TYPEORM,
} from './cases/wrappers.js';
import { type Held, hold } from './hold.js';

const WRAPPERS: readonly (readonly [Held['subject'], ReturnType<Held['configurations']>])[] = [
  [['knex', 'knex', 'wrappers', 'knex'], KNEX],
  [['sequelize', 'sequelize', 'wrappers', 'sequelize'], SEQUELIZE],
  [['sequelize', 'sequelize-7', 'sequelize-7', '@sequelize/core'], SEQUELIZE_7],
  [['typeorm', 'typeorm', 'wrappers', 'typeorm'], TYPEORM],
  [['typeorm', 'typeorm', 'typeorm-0.3', 'typeorm'], TYPEORM],
  [['drizzle-node-postgres', 'drizzle-pg', 'wrappers', 'drizzle-orm'], DRIZZLE_PG],
  [['drizzle-postgres-js', 'drizzle-postgres-js', 'wrappers', 'drizzle-orm'], DRIZZLE_POSTGRES_JS],
  [['mikro-orm', 'mikro-orm', 'mikro-orm-6', '@mikro-orm/postgresql'], MIKRO_ORM_6],
  [['mikro-orm', 'mikro-orm', 'mikro-orm-7', '@mikro-orm/postgresql'], MIKRO_ORM_7],
  [['prisma-adapter', 'prisma-adapter', 'wrappers', '@prisma/adapter-pg'], PRISMA_ADAPTER],
  [['pg-promise', 'pg-promise', 'wrappers', 'pg-promise'], PG_PROMISE],
];

describe('what stands on the drivers', () => {
  hold(WRAPPERS.map(([subject, configurations]) => ({ subject, configurations: () => configurations })));
});
