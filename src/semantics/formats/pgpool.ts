import type { Edit } from '../../text/edit.js';
import { byDefault, known, mapResolved, type Resolved } from '../../text/resolved.js';
import type { PoolerListener } from '../project.js';
import type { FormatReader, WrittenConnection, WrittenOption } from '../written.js';
import { type ConfSetting, confSettings } from './conf-settings.js';
import { lineBelow } from './line-below.js';
import { listenReach } from './listen-reach.js';
import { poolerVersion } from './pooler-version.js';

const TLS = ['ssl', 'ssl_ca_cert', 'ssl_ca_cert_dir'];

/**
 * pgpool.conf: `ssl` is for both hops, `backend_hostname0` and its kin are where it goes. `pool_hba.conf` decides whether
 * a client may do without TLS.
 */
export const pgpool: FormatReader = (file, context) => {
  const { settings: found, gaps } = confSettings(file);
  const settings = new Map([...found].map(([name, { option }]) => [name, option]));
  const first = found.values().next().value;
  if (!first) return { gaps };
  const ssl = settings.get('ssl');
  const anchor = ssl?.at ?? settings.get('listen_addresses')?.at ?? first.option.at;
  const beside = TLS.flatMap((name) => settings.get(name) ?? []);
  return {
    poolers: [
      {
        name: file.path,
        at: anchor,
        software: 'pgpool',
        version: poolerVersion('pgpool', file, context.files),
        listener: listenerOf(settings, anchor),
        upstreams: [...found.values()].flatMap((setting) => upstreamOf(setting, settings, beside)),
        settings,
        addSetting: (name, value) => added(found, name, value),
      },
    ],
    gaps,
  };
};

function listenerOf(settings: ReadonlyMap<string, WrittenOption>, at: WrittenOption['at']): PoolerListener {
  const ssl: Resolved<string> = settings.get('ssl')?.value ?? byDefault('off', '`ssl` is off unless somebody sets it');
  const addresses = settings.get('listen_addresses')?.value ?? byDefault('localhost', 'Pgpool-II listens on localhost');
  const list = known(addresses)
    ?.split(',')
    .map((one) => one.trim());
  return {
    at: settings.get('ssl')?.at ?? settings.get('listen_addresses')?.at ?? at,
    tls: mapResolved(ssl, (word) => (isOn(word) ? 'client-chooses' : 'off'), ''),
    port: settings.get('port')?.value ?? byDefault('9999', 'Pgpool-II listens there unless told otherwise'),
    addresses: list?.filter((one) => one !== '') ?? [],
    reach: list ? listenReach(list.filter((one) => one !== '')) : 'unknown',
  };
}

const isOn = (word: string): boolean => /^(?:on?|t(?:r(?:ue?)?)?|y(?:es?)?|1)$/iu.test(word);

function upstreamOf(
  { option, assignment }: ConfSetting,
  settings: ReadonlyMap<string, WrittenOption>,
  beside: readonly WrittenOption[],
): readonly WrittenConnection[] {
  const number = /^backend_hostname(\d+)$/u.exec(assignment.name)?.[1];
  if (number === undefined) return [];
  const port = settings.get(`backend_port${number}`);
  return [
    {
      name: assignment.name,
      at: option.at,
      role: 'pooler',
      options: [{ ...option, name: 'host' }, ...(port ? [{ ...port, name: 'port' }] : []), ...beside],
      drivers: [{ id: 'pgpool', why: 'it is Pgpool-II that connects' }],
    },
  ];
}

/** Below the last setting of the file. */
function added(found: ReadonlyMap<string, ConfSetting>, name: string, value: string): Edit | undefined {
  const last = [...found.values()].at(-1)?.assignment;
  return last && lineBelow(last.at, `${name} = ${/^\w+$/u.test(value) ? value : `'${value.replaceAll("'", "''")}'`}`);
}
