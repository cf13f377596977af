import { templateOf } from '../../parse/template.js';
import { parseToml } from '../../parse/toml.js';
import type { TomlEntry, TomlTable, TomlValue } from '../../parse/toml-tree.js';
import type { Edit } from '../../text/edit.js';
import { basename } from '../../text/path.js';
import { byDefault, known, type Resolved, set, unknown } from '../../text/resolved.js';
import { type Span, spanOf } from '../../text/source.js';
import type { PoolerListener } from '../project.js';
import type { DriverHint, FormatReader, WrittenConnection, WrittenOption } from '../written.js';
import { beside } from './beside.js';
import { listenReach } from './listen-reach.js';
import { poolerVersion } from './pooler-version.js';

/** pgcat.toml and pgdog.toml, which have a section `[general]` and nothing else in common. */
export const pgcat: FormatReader = (file, context) => {
  const software = /pgdog/iu.test(basename(file.path)) ? 'pgdog' : 'pgcat';
  const tables = parseToml(file);
  const { gap } = templateOf(file);
  const gaps = gap ? [gap] : [];
  const general = tables.find(({ path }) => path.join('.') === 'general');
  const settings = new Map((general?.entries ?? []).flatMap(optionOf).map((option) => [option.name, option]));
  const targets = software === 'pgdog' ? pgdogTargets(tables) : pgcatTargets(tables);
  const at = general?.at ?? targets[0]?.at;
  if (!at) return { gaps };
  const shared = [...settings.values()].filter(({ name }) =>
    /^(?:server_tls|verify_server|tls_verify|tls_server)/u.test(name),
  );
  const title = software === 'pgdog' ? 'PgDog' : 'PgCat';
  const drivers: readonly DriverHint[] = [{ id: software, why: `it is ${title} that connects` }];
  return {
    poolers: [
      {
        name: file.path,
        at,
        software,
        version: poolerVersion(software, file, context.files),
        listener: listenerOf(settings, general, { title, at }),
        upstreams: targets.map(
          ({ name, route, at: place, options }): WrittenConnection => ({
            name,
            at: place,
            role: 'pooler',
            ...(route !== undefined && { route }),
            options: [...options, ...shared],
            drivers,
            ...(general && { addOption: (option, value) => added(general, option, value) }),
          }),
        ),
        settings,
        ...(general && { addSetting: (name, value) => added(general, name, value) }),
      },
    ],
    gaps,
  };
};

interface Target {
  readonly name: string;
  /** The database that clients ask for. */
  readonly route?: string;
  readonly at: Span;
  readonly options: readonly WrittenOption[];
}

function optionOf({ key, keyAt, value }: TomlEntry): readonly WrittenOption[] {
  if (value.kind !== 'string' && value.kind !== 'bare') return [];
  return [beside(key, value.passage, keyAt, typeOf(value))];
}

function typeOf(value: TomlValue): WrittenOption['type'] {
  if (value.kind !== 'bare') return 'string';
  return /^(?:true|false)$/u.test(value.passage.text) ? 'boolean' : 'number';
}

/** `[pools.<name>.shards.0]` with `servers = [["10.0.0.5", 5432, "primary"]]`. */
const pgcatTargets = (tables: readonly TomlTable[]): readonly Target[] =>
  tables
    .filter(({ path }) => path[0] === 'pools' && path[2] === 'shards')
    .flatMap(({ path, entries }) =>
      entries
        .filter(({ key }) => key === 'servers')
        .flatMap(({ value }) => (value.kind === 'array' ? value.items : []))
        .flatMap((server): readonly Target[] => {
          const [host, port] = server.kind === 'array' ? server.items : [];
          if (host?.kind !== 'string') return [];
          const options = [beside('host', host.passage)];
          if (port?.kind === 'bare') options.push(beside('port', port.passage, undefined, 'number'));
          return [{ name: `pools.${path[1]}`, route: String(path[1]), at: host.passage.at, options }];
        }),
    );

/** `[[databases]]` with `name`, `host` and `port`. */
const pgdogTargets = (tables: readonly TomlTable[]): readonly Target[] =>
  tables
    .filter(({ path, isItem }) => isItem && path.join('.') === 'databases')
    .map(({ entries, at }) => {
      const options = entries.flatMap(optionOf).filter(({ name }) => /^(?:host|port|tls_.*)$/u.test(name));
      const name = entries.flatMap(optionOf).find((option) => option.name === 'name');
      const route = known(name?.value);
      return { name: `databases.${route ?? '?'}`, ...(route !== undefined && { route }), at, options };
    });

/** Either listens on every address unless told otherwise, and lets clients choose once it has a certificate. */
function listenerOf(
  settings: ReadonlyMap<string, WrittenOption>,
  general: TomlTable | undefined,
  { title, at }: { readonly title: string; readonly at: Span },
): PoolerListener {
  const certificate = settings.get('tls_certificate');
  const host = settings.get('host');
  const required = settings.get('tls_client_required');
  const port = settings.get('port');
  const address = host ? known(host.value) : '0.0.0.0';
  return {
    at: certificate?.at ?? host?.at ?? at,
    tls: general ? tlsOf(certificate, required, title) : unknown('`[general]` is not in sight'),
    clientCertificate: settings.has('tls_client_ca_certificate'),
    ...(port && { port: port.value }),
    addresses: address === undefined ? [] : [address],
    reach: address === undefined || !general ? 'unknown' : listenReach([address]),
  };
}

function tlsOf(
  certificate: WrittenOption | undefined,
  required: WrittenOption | undefined,
  title: string,
): Resolved<'off' | 'client-chooses' | 'required'> {
  if (required?.value.kind === 'unknown') return required.value;
  if (!certificate) return byDefault('off', `no \`tls_certificate\` is set, and ${title} then offers no TLS`);
  return set(known(required?.value) === 'true' ? 'required' : 'client-chooses', certificate.at);
}

/** Below the header of `[general]`. */
function added({ at }: TomlTable, name: string, value: string): Edit {
  const text = /^(?:true|false|\d+)$/u.test(value) ? value : `"${value}"`;
  return { at: spanOf(at.file, at.end, at.end), text: `\n${name} = ${text}` };
}
