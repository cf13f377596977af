import { pgbouncerListener } from '../facts/drivers/pgbouncer.js';
import { type PgbouncerImage, pgbouncerImage } from '../facts/pgbouncer-images.js';
import { slotIn } from '../text/passage.js';
import { byDefault, known, type Resolved, set, unknown } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import type { Locality } from './project.js';
import type { Site } from './site.js';
import type { ScopedVariable } from './variables.js';
import type { WrittenConnection, WrittenOption, WrittenPooler } from './written.js';

/** A container on an image of PgBouncer, and who can reach it. */
export interface PgbouncerService {
  readonly name: string;
  readonly at: Span;
  readonly image: string;
  readonly variables: readonly ScopedVariable[];
  /** For the port it listens on; unknown without one. */
  readonly reach: (port: string | undefined) => Locality;
  readonly site?: Site;
}

const SETTINGS = [
  'client_tls_sslmode',
  'client_tls_key_file',
  'client_tls_cert_file',
  'client_tls_ca_file',
  'client_tls_protocols',
  'client_tls_ciphers',
  'server_tls_sslmode',
  'server_tls_ca_file',
  'server_tls_protocols',
  'server_tls_ciphers',
  'auth_type',
  'auth_query',
  'listen_addr',
  'listen_port',
];

/** The pooler that an image makes of its variables; undefined for other images, and where nothing says where it goes. */
export function pgbouncerService(service: PgbouncerService): WrittenPooler | undefined {
  const image = pgbouncerImage(service.image);
  if (!image) return undefined;
  const settings = new Map<string, WrittenOption>();
  for (const setting of SETTINGS) {
    const variable = variableIn(service, image.variableOf(setting));
    if (variable) settings.set(setting, optionOf(setting, variable));
  }
  const port = settings.get('listen_port')?.value ?? imagePort(image);
  const upstream = upstreamOf(service, image, settings);
  if (!upstream) return undefined;
  return {
    name: service.name,
    at: service.at,
    software: 'pgbouncer',
    version: image.version === undefined ? unknown('the tag of its image names none') : set(image.version, service.at),
    listener: {
      at: settings.get('client_tls_sslmode')?.at ?? service.at,
      ...pgbouncerListener(settings.get('client_tls_sslmode')?.value),
      ...(port && { port }),
      reach: service.reach(known(port)),
    },
    upstreams: [upstream],
    settings,
    ...(service.site && { site: service.site }),
  };
}

const imagePort = ({ listenPort }: PgbouncerImage): Resolved<string> | undefined =>
  listenPort === undefined ? undefined : byDefault(listenPort, 'the image listens there unless told otherwise');

const variableIn = ({ variables }: PgbouncerService, name: string): ScopedVariable | undefined =>
  variables.findLast((variable) => variable.name === name);

function optionOf(name: string, { value, at, passage }: ScopedVariable): WrittenOption {
  return {
    name,
    layer: 'beside',
    type: 'string',
    value: value.kind === 'default' ? set(value.value, at) : value,
    at,
    ...(passage && { slot: slotIn(passage, 0, passage.text.length, passage.text) }),
  };
}

function upstreamOf(
  service: PgbouncerService,
  image: PgbouncerImage,
  settings: ReadonlyMap<string, WrittenOption>,
): WrittenConnection | undefined {
  const host = variableIn(service, image.host);
  const url = variableIn(service, 'DATABASE_URL')?.passage;
  const string = host ? undefined : url;
  if (!host && !string) return undefined;
  const port = variableIn(service, image.port);
  const mode = settings.get('server_tls_sslmode');
  const options = [...settings.values()].filter(({ name }) => name.startsWith('server_tls_'));
  // The image's own default has changed over time.
  const unseen: readonly WrittenOption[] =
    mode || image.plainDefaults
      ? []
      : [
          {
            name: 'server_tls_sslmode',
            layer: 'beside',
            type: 'string',
            value: unknown('the image decides'),
            at: service.at,
          },
        ];
  const why =
    image.version === undefined
      ? 'no version of PgBouncer is in sight, so it is read as the newest one'
      : `it is PgBouncer ${image.version} that connects`;
  return {
    name: `${service.name}.${host?.name ?? 'DATABASE_URL'}`,
    at: host?.at ?? string!.at,
    role: 'pooler',
    ...(string && { string }),
    options: [
      ...(host ? [optionOf('host', host)] : []),
      ...(host && port ? [optionOf('port', port)] : []),
      ...options,
      ...unseen,
    ],
    drivers: [{ id: 'pgbouncer', why, ...(image.version !== undefined && { version: image.version }) }],
  };
}
