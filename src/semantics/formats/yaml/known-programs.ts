import type { Entries } from '../../../parse/yaml-merge.js';
import type { YamlReading } from '../../../parse/yaml-reading.js';
import type { DriverHint } from '../../written.js';
import { databaseType } from './option-words.js';

/** A program that a map of options is for, told by keys of its own. */
export interface KnownProgram {
  readonly hint: DriverHint;
  /** `flat`: the driver is handed the options by their own names, nested ones joined by dots. `words`: by libpq's names. */
  readonly options: 'flat' | 'words';
}

const program = (id: string, why: string, options: KnownProgram['options']): KnownProgram => ({
  hint: { id, why },
  options,
});

/** Grafana 10 renamed the type of its PostgreSQL data source. Source: grafana/grafana `pkg/tsdb/grafana-postgresql-datasource`. */
const GRAFANA = program('grafana', 'a data source of Grafana', 'flat');
/** dbt-postgres hands `sslmode`, `sslcert`, `sslkey` and `sslrootcert` of a target to psycopg2. Source: dbt-labs/dbt-adapters. */
const DBT = program('libpq', 'dbt connects through psycopg2', 'words');
/** Source: debezium/debezium, `PostgresConnectorConfig`. */
const DEBEZIUM = program('debezium', 'a connector of Debezium', 'flat');
const SEQUELIZE = program('sequelize', '`dialect` is an option of Sequelize', 'flat');
const TYPEORM = program('typeorm', 'an entry of TypeORM', 'flat');

/** Keys that an entry of TypeORM has and maps of other programs have not. */
const TYPEORM_KEYS = ['entities', 'synchronize', 'subscribers', 'autoLoadEntities', 'migrationsRun', 'dropSchema'];

export function knownProgram(
  entries: Entries,
  path: readonly string[],
  reading: YamlReading,
): KnownProgram | undefined {
  const text = (key: string) => reading.text(entries.get(key)?.value);
  const type = text('type');
  if (/^(?:grafana-postgresql-datasource|postgres)$/u.test(type ?? '') && isDataSource(entries, path)) return GRAFANA;
  if (/postgres/iu.test(text('connector.class') ?? '') && entries.has('database.hostname')) return DEBEZIUM;
  if (/^postgres(?:ql)?$/u.test(text('dialect') ?? '')) return SEQUELIZE;
  if (databaseType(entries, reading) !== 'postgres') return undefined;
  if (/^(?:postgres|redshift)$/u.test(type ?? '') && path.includes('outputs')) return DBT;
  if (type === 'postgres' && TYPEORM_KEYS.some((key) => entries.has(key))) return TYPEORM;
  return undefined;
}

const isDataSource = (entries: Entries, path: readonly string[]): boolean =>
  entries.has('jsonData') || (path.some((key) => /^datasources$/iu.test(key)) && entries.has('url'));
