import type { Adapter, Installed } from '../trial.js';
import { load, loadModule } from './load.js';

/** Whether this connection is encrypted, as the server sees it. */
const QUESTION = 'select ssl from pg_stat_ssl where pid = pg_backend_pid()';

interface Row {
  readonly ssl: boolean;
}

/** Connects, asks and closes. */
type Dial = (root: string, installed: Installed, args: unknown[]) => Promise<boolean>;

type Constructor<T> = new (...args: unknown[]) => T;

interface PgClient {
  on(event: 'error', listener: () => void): void;
  connect(): Promise<void>;
  query(text: string): Promise<{ rows: [Row] }>;
  end(): Promise<void>;
}

interface Closable {
  end(): Promise<void>;
}

/** Closes whatever came of it. */
async function during<T>(work: () => Promise<T>, close: () => Promise<unknown>): Promise<T> {
  try {
    return await work();
  } finally {
    await close().catch(() => {});
  }
}

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

interface SequelizeInstance {
  query(text: string, options: unknown): Promise<[Row]>;
  close(): Promise<void>;
}

const askSequelize = (made: SequelizeInstance) =>
  during(
    async () => (await made.query(QUESTION, { type: 'SELECT' }))[0].ssl,
    () => made.close(),
  );

interface Drizzle {
  readonly $client: Closable;
  execute(text: string): Promise<{ rows: [Row] } | [Row]>;
}

const askDrizzle = (database: Drizzle) =>
  during(
    async () => {
      const answer = await database.execute(QUESTION);
      return ('rows' in answer ? answer.rows : answer)[0].ssl;
    },
    () => database.$client.end(),
  );

export const ADAPTERS: Readonly<Record<Adapter, Dial>> = {
  async pg(root, installed, args) {
    const { Client } = load(root, installed) as { Client: Constructor<PgClient> };
    const client = new Client(...args);
    client.on('error', () => {});
    return during(
      async () => {
        await client.connect();
        return (await client.query(QUESTION)).rows[0].ssl;
      },
      // A client that never connected does not end in every version.
      async () => void client.end().catch(() => {}),
    );
  },
  async postgres(root, installed, args) {
    type Sql = Closable & { unsafe(text: string): Promise<[Row]>; end(options: unknown): Promise<void> };
    const postgres = load(root, installed) as (...args: unknown[]) => Sql;
    const options = { ...object(args.at(-1)), max: 1, connect_timeout: 15, onnotice: () => {} };
    const sql = typeof args[0] === 'string' ? postgres(args[0], options) : postgres(options);
    return during(
      async () => (await sql.unsafe(QUESTION))[0].ssl,
      () => sql.end({ timeout: 0 }),
    );
  },
  async knex(root, installed, args) {
    const knex = load(root, installed) as (config: unknown) => {
      raw(text: string): Promise<{ rows: [Row] }>;
      destroy(): Promise<void>;
    };
    const made = knex({ client: 'pg', acquireConnectionTimeout: 15_000, ...object(args[0]) });
    return during(
      async () => (await made.raw(QUESTION)).rows[0].ssl,
      () => made.destroy(),
    );
  },
  async sequelize(root, installed, args) {
    const { Sequelize } = load(root, installed) as { Sequelize: Constructor<SequelizeInstance> };
    const options = { dialect: 'postgres', logging: false, ...object(args.at(-1)) };
    return askSequelize(typeof args[0] === 'string' ? new Sequelize(args[0], options) : new Sequelize(options));
  },
  async 'sequelize-7'(root, installed, args) {
    const { Sequelize } = load(root, installed) as { Sequelize: Constructor<SequelizeInstance> };
    const { PostgresDialect } = load(root, { ...installed, name: '@sequelize/postgres' }) as {
      PostgresDialect: unknown;
    };
    return askSequelize(new Sequelize({ dialect: PostgresDialect, logging: false, ...object(args[0]) }));
  },
  async typeorm(root, installed, args) {
    interface DataSource {
      initialize(): Promise<unknown>;
      query(text: string): Promise<[Row]>;
      destroy(): Promise<void>;
    }
    load(root, { ...installed, name: 'reflect-metadata' });
    const { DataSource } = load(root, installed) as { DataSource: Constructor<DataSource> };
    const source = new DataSource({ type: 'postgres', ...object(args[0]) });
    return during(
      async () => {
        await source.initialize();
        return (await source.query(QUESTION))[0].ssl;
      },
      () => source.destroy(),
    );
  },
  async 'drizzle-pg'(root, installed, args) {
    const { drizzle } = (await loadModule(root, installed, 'drizzle-orm/node-postgres')) as {
      drizzle: (...args: unknown[]) => Drizzle;
    };
    return askDrizzle(drizzle(...args));
  },
  async 'drizzle-postgres-js'(root, installed, args) {
    const { drizzle } = (await loadModule(root, installed, 'drizzle-orm/postgres-js')) as {
      drizzle: (...args: unknown[]) => Drizzle;
    };
    return askDrizzle(drizzle(...args));
  },
  async 'mikro-orm'(root, installed, args) {
    interface Orm {
      readonly em: { getConnection(): { execute(text: string): Promise<[Row]> } };
      close(force: boolean): Promise<void>;
    }
    const { MikroORM } = (await loadModule(root, installed)) as { MikroORM: { init(options: unknown): Promise<Orm> } };
    const quiet = { entities: [], discovery: { warnWhenNoEntities: false }, logger: () => {} };
    const orm = await MikroORM.init({ ...quiet, ...object(args[0]) });
    return during(
      async () => (await orm.em.getConnection().execute(QUESTION))[0].ssl,
      () => orm.close(true),
    );
  },
  async 'pg-promise'(root, installed, args) {
    interface Database {
      readonly $pool: Closable;
      one(text: string): Promise<Row>;
    }
    const make = load(root, installed) as (options: unknown) => (connection: unknown) => Database;
    const database = make({ noWarnings: true })(args[0]);
    return during(
      async () => (await database.one(QUESTION)).ssl,
      () => database.$pool.end(),
    );
  },
  async 'prisma-adapter'(root, installed, args) {
    interface Connected {
      queryRaw(query: unknown): Promise<{ rows: [[boolean]] }>;
      dispose(): Promise<void>;
    }
    const { PrismaPg } = (await loadModule(root, installed)) as {
      PrismaPg: Constructor<{ connect(): Promise<Connected> }>;
    };
    const connected = await new PrismaPg(...args).connect();
    return during(
      async () => (await connected.queryRaw({ sql: QUESTION, args: [], argTypes: [] })).rows[0][0],
      () => connected.dispose(),
    );
  },
};
