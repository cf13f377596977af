import { CLOUD_SQL_DEFAULT, CLOUD_SQL_MODES } from '../../facts/managed-tls.js';
import type { HclBlock, HclBody, HclValue } from '../../parse/hcl/hcl-tree.js';
import { byDefault, known, mapResolved, type Resolved, unknown } from '../../text/resolved.js';
import type { Change } from '../project.js';
import { blocksIn, hasDynamic, valueIn } from './folder.js';
import { addressOf, gapsOf, inserting, type ManagedContext, type ManagedParts, rewriting } from './managed.js';
import { isTrue, textIn } from './value.js';

const ENCRYPTED = 'ENCRYPTED_ONLY';
const WORDS = `ssl_mode = "${ENCRYPTED}"`;
const REMEDY = '`ssl_mode = "ENCRYPTED_ONLY"` in its `ip_configuration` makes it refuse them';

/** What decides, of a block or of a map. */
interface Decision {
  readonly mode?: HclValue | undefined;
  readonly legacy?: HclValue | undefined;
  readonly hidden: boolean;
  readonly add?: () => Change;
}

/** `google_sql_database_instance` on PostgreSQL. */
export function cloudSqlServer(block: HclBlock, context: ManagedContext): ManagedParts {
  const version = valueIn(block.body, 'database_version');
  const written = version && textIn(version, context.folder);
  if (!written || known(written)?.startsWith('POSTGRES') === false) return { managed: [], gaps: [] };
  if (written.kind === 'unknown') return { managed: [], gaps: [] };
  const settings = blocksIn(block.body, 'settings')[0];
  const network = settings && blocksIn(settings.body, 'ip_configuration')[0];
  const hidden =
    hasDynamic(block.body, 'settings') || (settings !== undefined && hasDynamic(settings.body, 'ip_configuration'));
  const decision: Decision = {
    mode: network && valueIn(network.body, 'ssl_mode'),
    legacy: network && valueIn(network.body, 'require_ssl'),
    hidden,
    ...(settings && { add: () => adding(settings.body, network?.body) }),
  };
  return serverOf(block, written, decision, context);
}

/** A module of Google's, whose `ip_configuration` is a map. */
export function cloudSqlModule(block: HclBlock, context: ManagedContext): ManagedParts {
  const version = valueIn(block.body, 'database_version');
  const map = valueIn(block.body, 'ip_configuration');
  const entry = (name: string) =>
    map?.kind === 'map' ? map.entries.find((one) => one.name === name)?.value : undefined;
  const decision = { mode: entry('ssl_mode'), legacy: entry('require_ssl'), hidden: true };
  // What the module does where nothing is said differs by its version.
  if (!decision.mode && !decision.legacy) return { managed: [], gaps: [] };
  const written = version ? textIn(version, context.folder) : unknown('no version is written');
  return serverOf(block, written, decision, context);
}

function adding(settings: HclBody, network: HclBody | undefined): Change {
  const line = `${WORDS}`;
  const edit = network
    ? inserting(network, [`    ${line}`])
    : inserting(settings, ['  ip_configuration {', `    ${line}`, '  }', '']);
  return { words: WORDS, edits: [edit] };
}

function serverOf(
  block: HclBlock,
  version: Resolved<string>,
  { mode, legacy, hidden, add }: Decision,
  { folder, environment }: ManagedContext,
): ManagedParts {
  const name = addressOf(block);
  const enforcesTls: Resolved<boolean> = mode
    ? mapResolved(textIn(mode, folder), (word) => CLOUD_SQL_MODES[word], 'its `ssl_mode` is no mode')
    : legacy
      ? mapResolved(textIn(legacy, folder), isTrue, '')
      : hidden
        ? unknown('its `ip_configuration` is made by a loop', block.at)
        : byDefault(CLOUD_SQL_DEFAULT.value, CLOUD_SQL_DEFAULT.why);
  // `require_ssl = false` is no conflict with a mode that is added.
  const enforcing = mode ? rewriting(mode, ENCRYPTED, WORDS) : add?.();
  return {
    managed: [
      {
        provider: 'cloud-sql',
        name,
        at: block.at,
        version,
        enforcesTls,
        ...(enforcing && { enforcing }),
        remedy: REMEDY,
        environment,
      },
    ],
    gaps: gapsOf(name, enforcesTls),
  };
}

export const isCloudSqlModule = (source: string): boolean =>
  /sql-db\/google\/\/modules\/postgresql|terraform-google-sql-db.*\/\/modules\/postgresql/u.test(source);
