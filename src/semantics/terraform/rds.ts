import { forcesTlsByDefault } from '../../facts/managed-tls.js';
import type { HclBlock, HclValue } from '../../parse/hcl/hcl-tree.js';
import { byDefault, known, mapResolved, type Resolved, unknown } from '../../text/resolved.js';
import type { Change, ManagedServer } from '../project.js';
import { blocksIn, hasDynamic, valueIn } from './folder.js';
import {
  addressOf,
  gapsOf,
  identifierIn,
  inserting,
  type ManagedContext,
  type ManagedParts,
  NO_VERSION,
  rewriting,
} from './managed.js';
import { isTrue, resourceIn, textIn } from './value.js';

/** A parameter of a group, wherever the group is written. */
interface Parameter {
  readonly value: HclValue;
}

/** Where the parameters of a server come from. */
interface Group {
  /** In messages: `aws_db_parameter_group.main`. */
  readonly name: string;
  readonly family?: string;
  readonly force?: Parameter;
  readonly minimum?: Parameter;
  /** Some of its parameters cannot be seen. */
  readonly hidden?: boolean;
  readonly add?: (name: string, value: string) => Change;
}

const KINDS = {
  aws_db_instance: { attribute: 'parameter_group_name', group: 'aws_db_parameter_group' },
  aws_rds_cluster: { attribute: 'db_cluster_parameter_group_name', group: 'aws_rds_cluster_parameter_group' },
} as const;

/** `aws_db_instance` and `aws_rds_cluster` on PostgreSQL, with the parameter group each of them names. */
export function rdsServer(block: HclBlock, context: ManagedContext): ManagedParts {
  const kind = KINDS[block.labels[0] as keyof typeof KINDS];
  const engine = valueIn(block.body, 'engine');
  const software = engine && known(textIn(engine, context.folder));
  if (!kind || (software !== 'postgres' && software !== 'aurora-postgresql')) return { managed: [], gaps: [] };
  const named = valueIn(block.body, kind.attribute);
  const attached = named && groupOf(named, kind.group, context);
  const detached = named ? undefined : detachedGroup(kind.group, context);
  return serverOf(block, { software, attached, detached, version: valueIn(block.body, 'engine_version') }, context);
}

/** A module of terraform-aws-modules, whose parameters are a list of maps. */
export function rdsModule(block: HclBlock, context: ManagedContext): ManagedParts {
  const engine = valueIn(block.body, 'engine');
  const software = engine && known(textIn(engine, context.folder));
  if (software !== 'postgres' && software !== 'aurora-postgresql') return { managed: [], gaps: [] };
  const list = ['parameters', 'db_cluster_parameter_group_parameters', 'cluster_parameter_group_parameters']
    .map((name) => valueIn(block.body, name))
    .find((value) => value !== undefined);
  const ownGroup =
    valueIn(block.body, 'parameter_group_name') ?? valueIn(block.body, 'db_cluster_parameter_group_name');
  const parameters = list?.kind === 'list' ? list.items : [];
  const entry = (name: string): Parameter | undefined => {
    for (const item of parameters) {
      if (item.kind !== 'map') continue;
      const value = item.entries.find((one) => one.name === 'value')?.value;
      const named = item.entries.find((one) => one.name === 'name')?.value;
      if (value && named && known(textIn(named, context.folder)) === name) return { value };
    }
    return undefined;
  };
  const [force, minimum] = [entry('rds.force_ssl'), entry('ssl_min_protocol_version')];
  const hidden = (list !== undefined && list.kind !== 'list') || (!force && ownGroup !== undefined);
  const attached: Group = {
    name: addressOf(block),
    hidden: hidden || parameters.some(({ kind }) => kind !== 'map'),
    ...(force && { force }),
    ...(minimum && { minimum }),
  };
  return serverOf(block, { software, attached, version: valueIn(block.body, 'engine_version') }, context);
}

function groupOf(value: HclValue, type: string, context: ManagedContext): Group | Resolved<string> {
  const block = resourceIn(value, type, context.folder);
  if (block) return groupIn(block, context);
  const name = textIn(value, context.folder);
  const written = known(name);
  if (written?.startsWith('default.')) return { name: written, family: written.slice('default.'.length) };
  const byName = [...context.folder.resources.values()].find((resource) => {
    const own = resource.labels[0] === type ? valueIn(resource.body, 'name') : undefined;
    return own !== undefined && written !== undefined && known(textIn(own, context.folder)) === written;
  });
  return byName ? groupIn(byName, context) : name;
}

function groupIn(block: HclBlock, { folder }: ManagedContext): Group {
  const { body } = block;
  const parameter = (name: string): Parameter | undefined => {
    for (const { body: inner } of blocksIn(body, 'parameter')) {
      const named = valueIn(inner, 'name');
      const value = valueIn(inner, 'value');
      if (value && named && known(textIn(named, folder)) === name) return { value };
    }
    return undefined;
  };
  const family = valueIn(body, 'family');
  const familyName = family && known(textIn(family, folder));
  const [force, minimum] = [parameter('rds.force_ssl'), parameter('ssl_min_protocol_version')];
  return {
    name: addressOf(block),
    hidden: hasDynamic(body, 'parameter'),
    ...(familyName !== undefined && { family: familyName }),
    ...(force && { force }),
    ...(minimum && { minimum }),
    add: (name, value) => ({
      words: `${name} = ${value}`,
      edits: [inserting(body, ['parameter {', `  name  = "${name}"`, `  value = "${value}"`, '}', ''])],
    }),
  };
}

/** A group that says something about TLS, and that no server of the folder names. */
function detachedGroup(type: string, context: ManagedContext): string | undefined {
  const groups = [...context.folder.resources.values()].filter(({ labels }) => labels[0] === type);
  return groups.map((block) => groupIn(block, context)).find(({ force }) => force)?.name;
}

function serverOf(
  block: HclBlock,
  {
    software,
    attached,
    detached,
    version,
  }: {
    readonly software: 'postgres' | 'aurora-postgresql';
    readonly attached?: Group | Resolved<string> | undefined;
    readonly detached?: string | undefined;
    readonly version: HclValue | undefined;
  },
  { folder, environment }: ManagedContext,
): ManagedParts {
  const name = addressOf(block);
  const group = attached && 'name' in attached ? attached : undefined;
  const elsewhere = attached && !('name' in attached) ? attached : undefined;
  const written = version ? textIn(version, folder) : NO_VERSION;
  const major = Number.parseInt(known(written) ?? /(\d+)$/u.exec(group?.family ?? '')?.[1] ?? '', 10);
  const provider = software === 'postgres' ? 'rds' : 'aurora';
  const force = group?.force;
  const enforcesTls: Resolved<boolean> = force
    ? mapResolved(textIn(force.value, folder), isTrue, '')
    : elsewhere
      ? unknown('its parameter group is not in sight', elsewhere.kind === 'default' ? undefined : elsewhere.at)
      : group?.hidden
        ? unknown('some parameters of its group are not in sight', block.at)
        : defaultOf(provider, major, block, group, detached);
  const enforcing = force ? rewriting(force.value, '1', 'rds.force_ssl = 1') : group?.add?.('rds.force_ssl', '1');
  const minimum = group?.minimum;
  const raising = minimum && rewriting(minimum.value, 'TLSv1.2', 'ssl_min_protocol_version = TLSv1.2');
  const server: ManagedServer = {
    provider,
    name,
    at: block.at,
    // A module calls both by one name; a name of a resource goes before.
    ...identifierIn(block, ['identifier', 'cluster_identifier', ...(block.type === 'module' ? ['name'] : [])], folder),
    version: written,
    enforcesTls,
    ...(enforcing && { enforcing }),
    ...(minimum && { minProtocol: textIn(minimum.value, folder) }),
    ...(raising && { raising }),
    remedy: `\`rds.force_ssl = 1\` in its ${provider === 'aurora' ? 'cluster ' : ''}parameter group makes it refuse them`,
    environment,
  };
  return { managed: [server], gaps: gapsOf(name, enforcesTls) };
}

function defaultOf(
  provider: 'rds' | 'aurora',
  major: number,
  block: HclBlock,
  group: Group | undefined,
  detached: string | undefined,
): Resolved<boolean> {
  const fact = forcesTlsByDefault(provider, major);
  if (!fact) return unknown('it depends on its version, which is not in sight', block.at);
  const where = group
    ? `\`${group.name}\` does not set \`rds.force_ssl\``
    : detached
      ? `it names no parameter group, so that \`${detached}\` is not used`
      : 'it names no parameter group';
  return byDefault(fact.value, `${where}, and ${fact.why}`);
}

export const isRdsModule = (source: string): boolean =>
  /terraform-aws-modules\/(?:rds|rds-aurora)\/aws|terraform-aws-rds(?:-aurora)?\b/u.test(source);
