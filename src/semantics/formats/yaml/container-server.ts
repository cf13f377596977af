import { serverImage } from '../../../facts/images.js';
import type { ComposeString } from '../../../parse/compose-tree.js';
import { known } from '../../../text/resolved.js';
import type { Span } from '../../../text/source.js';
import { postgresCommand } from '../../postgres-command.js';
import type { Container, Environment, PublishedPort } from '../../project.js';
import { hostAuthMethodIn, imageDefaults, imageMajor, ownWay } from '../../server-image.js';
import type { ScopedVariable } from '../../variables.js';
import type { WrittenServer } from '../../written.js';
import type { YamlValue } from './yaml-value.js';

/** A container as a manifest or a workflow writes it. */
export interface WrittenContainer {
  /** The name under which others reach it. */
  readonly service: string;
  readonly at: Span;
  readonly image: YamlValue;
  readonly entrypoint?: readonly ComposeString[];
  readonly command?: readonly ComposeString[];
  readonly variables: readonly ScopedVariable[];
  /** Ports that other machines reach, for the port that the server listens on. */
  readonly published: (port: number) => readonly PublishedPort[];
  /** Files that are mounted into it and may set it up. */
  readonly opaque?: NonNullable<Container['opaque']>;
  readonly environment: Environment;
}

/** The PostgreSQL server in a container, if its image runs one. */
export function containerServer(container: WrittenContainer): WrittenServer | undefined {
  const { service, at, image: written, entrypoint, command, variables, environment } = container;
  const image = serverImage(written.passage.text);
  if (!image) return undefined;
  const run = postgresCommand({ ...(entrypoint && { entrypoint }), ...(command && { command }) });
  const named = run.settings.findLast(({ name }) => name === 'config_file');
  const port = run.settings.findLast(({ name }) => name === 'port');
  const opaque = ownWay(image, written.at) ?? run.opaque ?? container.opaque;
  const hostAuthMethod = hostAuthMethodIn(variables, image);
  const unseen = [
    ...(run.opaque ? [run.opaque] : []),
    ...(named ? [{ at: named.at, why: 'the configuration file it names was not read' }] : []),
  ];
  return {
    name: service,
    at,
    version: imageMajor(image, written.at),
    settings: run.settings,
    unseen,
    ...(!named && { defaults: imageDefaults(variables, image) }),
    container: {
      service,
      image: written.passage.text,
      at,
      published: container.published(Number(known(port?.value) ?? 5432)),
      ...(hostAuthMethod && { hostAuthMethod }),
      ...(opaque && { opaque }),
    },
    environment,
  };
}
