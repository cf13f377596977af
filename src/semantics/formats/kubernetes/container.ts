import type { ComposeString } from '../../../parse/compose-tree.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import { known, unknown } from '../../../text/resolved.js';
import { pgbouncerService } from '../../pgbouncer-container.js';
import type { Container, Environment } from '../../project.js';
import type { Contribution, ProcessScope, WrittenPooler, WrittenServer } from '../../written.js';
import { containerServer } from '../yaml/container-server.js';
import { merged } from '../yaml/contributions.js';
import { scriptContribution } from '../yaml/script-contribution.js';
import { variableFrom, yamlValue } from '../yaml/yaml-value.js';
import type { Cluster } from './cluster.js';
import { type ContainerVariables, containerVariables } from './container-variables.js';
import { keyModes } from './key-volumes.js';
import { titleOf } from './manifest.js';
import type { Pod, PodContainer } from './pod.js';
import { publishedPorts } from './published.js';

/** Variables that say that a container connects to PostgreSQL. */
const OURS = /^PG(?:HOST|SSL|DATABASE|USER)|POSTGRES|DATABASE|_DSN$|^DB_/u;

/** What a container is: the process that its variables reach, and the server that its image runs. */
export function readContainer(pod: Pod, container: PodContainer, cluster: Cluster, environment: Environment) {
  const { manifest } = pod;
  const { file, reading } = manifest;
  const read = containerVariables(container, reading, cluster);
  const { variables, missing } = read;
  const title = `${titleOf(manifest)}.${container.name}`;
  const scope: ProcessScope = { name: `${file.path}: ${title}`, prefix: `${title}.env.`, variables, environment };
  const argv = ['command', 'args'].map((key) => argumentsOf(container.fields.get(key)?.value, pod, read));
  const server = serverOf(pod, container, read, argv, cluster, environment);
  const pooler = poolerOf(container, title, variables);
  const isOurs = !server && variables.some((variable) => OURS.test(variable.name));
  const contribution: Contribution = {
    scopes: variables.length > 0 ? [pooler ? { ...scope, isPooler: true } : scope] : [],
    servers: server ? [server] : [],
    poolers: pooler ? [{ ...pooler, environment }] : [],
    exposures: keyModes(pod, container, variables, server, environment),
    gaps: isOurs
      ? missing.map(({ at, what }) => ({
          at,
          message: `${what} is not in sight, so the variables it sets are not known`,
        }))
      : [],
  };
  const scripts = server ? [] : argv.flatMap((words) => scriptsIn(words ?? [], title, scope, environment));
  return { contribution: merged([contribution, ...scripts]), used: read.used };
}

/** PgBouncer that its variables configure, and no file of its own. The network of the cluster reaches it. */
function poolerOf(
  { fields, key }: PodContainer,
  name: string,
  variables: ContainerVariables['variables'],
): WrittenPooler | undefined {
  const image = yamlValue(fields.get('image')?.value)?.passage.text;
  return image === undefined
    ? undefined
    : pgbouncerService({ name, at: key.at, image, variables, reach: () => 'remote' });
}

type Words = readonly ComposeString[];

function argumentsOf(node: YamlNode | undefined, { manifest: { reading } }: Pod, { variables }: ContainerVariables) {
  if (!node) return undefined;
  return reading.items(node).map((item): ComposeString => {
    const value = yamlValue(item, 'kubernetes', (word) => variables.findLast((one) => one.name === word)?.value);
    if (!value) return { value: unknown('it is not a plain value, so it may be a template', item.at), at: item.at };
    const { name: _name, ...string } = variableFrom('', value);
    return string;
  });
}

/** Words of a command, of which any may be a script: `sh -c 'script'`. */
const scriptsIn = (
  words: Words,
  title: string,
  scope: ProcessScope,
  environment: Environment,
): readonly Contribution[] =>
  words.flatMap(({ passage, template }) => {
    const text = passage ?? template;
    return text ? [scriptContribution(text, `${title}.command`, scope, environment)] : [];
  });

function serverOf(
  pod: Pod,
  container: PodContainer,
  { variables }: ContainerVariables,
  [entrypoint, command]: readonly (Words | undefined)[],
  cluster: Cluster,
  environment: Environment,
): WrittenServer | undefined {
  const image = yamlValue(container.fields.get('image')?.value);
  if (!image) return undefined;
  const services = cluster.servicesOf(pod);
  const name = services.map((service) => service.name).find((word) => word !== '') ?? pod.manifest.name;
  const opaque = mountedConfiguration(pod, container);
  const server = containerServer({
    service: name,
    at: container.key.at,
    image,
    ...(entrypoint && { entrypoint }),
    ...(command && { command }),
    variables,
    published: (port) => publishedPorts(pod, container, services, port),
    ...(opaque && { opaque }),
    environment,
  });
  // A job or an init container of such an image runs a client: `psql`, `pg_dump`, `pg_isready`.
  const startsOne =
    server && (entrypoint === undefined || server.settings.length > 0 || mentionsPostgres(entrypoint, command));
  return startsOne && !isTask(pod, container, command) ? server : undefined;
}

const mentionsPostgres = (entrypoint: Words, command: Words = []): boolean =>
  [...entrypoint, ...command].some(({ value }) =>
    /(?:^|[\s/])(?:postgres|docker-entrypoint\.sh)(?:\s|$)/u.test(known(value) ?? ''),
  );

function isTask(
  { manifest: { kind, reading }, spec }: Pod,
  { node }: PodContainer,
  command: Words | undefined,
): boolean {
  if (/^(?:Job|CronJob)$/u.test(kind)) return true;
  if (reading.items(reading.get(spec, 'initContainers')).includes(node)) return true;
  const first = known(command?.[0]?.value);
  return first !== undefined && !/^-|(?:^|\/)postgres$/u.test(first);
}

/** A file that is mounted and may set the server up: a postgresql.conf, scripts that run when its data is made. */
function mountedConfiguration({ manifest: { reading } }: Pod, { fields }: PodContainer): Container['opaque'] {
  for (const mount of reading.items(fields.get('volumeMounts')?.value)) {
    const node = reading.get(mount, 'mountPath');
    const path = reading.text(node);
    if (!node || path === undefined) continue;
    if (path.startsWith('/docker-entrypoint-initdb.d')) {
      return { why: 'scripts set it up when the data directory is made', at: node.at };
    }
    if (/\.conf$/u.test(path) || /\.conf$/u.test(reading.text(reading.get(mount, 'subPath')) ?? '')) {
      return { why: `\`${path}\` is mounted into it and was not read`, at: node.at };
    }
  }
  return undefined;
}
