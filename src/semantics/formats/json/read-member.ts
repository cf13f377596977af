import { isAdoString } from '../../../parse/ado-form.js';
import { connectionScheme } from '../../../parse/connection-scheme.js';
import type { JsObject, JsString } from '../../../parse/javascript/js-value.js';
import type { SourceFile } from '../../../text/source.js';
import { environmentOf } from '../../environment.js';
import type { DriverHint, FormatContext, WrittenConnection } from '../../written.js';
import { connectionOf, type Read, readersOf } from '../objects/connection-of.js';
import { shapeOfObject } from '../objects/shape-of-object.js';
import { connector } from './connector.js';
import { environmentMap } from './environment-map.js';
import type { JsonFound } from './json-found.js';
import type { Member } from './members.js';
import { packageScript } from './package-script.js';
import { pgAdminServer } from './pgadmin-server.js';

const NPGSQL: DriverHint = { id: 'npgsql', why: 'the string has the form of .NET, so Npgsql reads it' };
const NO_MODULES: ReadonlySet<string> = new Set();

/** What a member is, by itself; undefined where it is nothing of ours, or only has such things in it. */
export function readMember(member: Member, file: SourceFile, context: FormatContext): JsonFound | undefined {
  const { value } = member;
  if (value.kind === 'string') return readString(member, value, file, context);
  if (value.kind === 'array') return environmentMap(member, file, context);
  if (value.kind !== 'object') return undefined;
  const orm = ormObject(member, value, file);
  if (orm) return { connections: orm.bare ? [] : [orm.connection], scopes: [], readers: readersOf(orm) };
  const connection = pgAdminServer(member, value) ?? connector(member, value);
  if (connection) return { connections: [connection], scopes: [] };
  return environmentMap(member, file, context);
}

function readString(member: Member, value: JsString, file: SourceFile, context: FormatContext): JsonFound | undefined {
  const script = packageScript(member, value, file, context);
  if (script) return script;
  const { passage } = value;
  const name = member.path.join('.');
  const of = (more: Partial<WrittenConnection>): JsonFound => ({
    connections: [{ name, at: passage.at, string: passage, ...more }],
    scopes: [],
  });
  if (connectionScheme(passage.text)) return of({});
  return isAdoString(passage.text, name) ? of({ drivers: [NPGSQL] }) : undefined;
}

/** A configuration of TypeORM, Sequelize, Knex or drizzle-kit; Sequelize and Knex name them after environments. */
function ormObject(member: Member, object: JsObject, file: SourceFile): Read | undefined {
  const shape = shapeOfObject(object, NO_MODULES, file.path);
  if (!shape) return undefined;
  const name = member.path.at(-1) ?? file.path;
  const told = environmentOf(name);
  const at = member.nameAt ?? object.at;
  return connectionOf(name, at, { shape, object, certain: true, ...(told !== 'unknown' && { environment: told }) });
}
