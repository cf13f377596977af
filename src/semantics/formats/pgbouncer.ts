import { pgbouncerListener } from '../../facts/drivers/pgbouncer.js';
import type { IniEntry, IniSection } from '../../parse/ini-tree.js';
import { databaseString } from '../../parse/pgbouncer-database.js';
import type { Edit } from '../../text/edit.js';
import { byDefault, known, type Resolved, type Unknown, unknown } from '../../text/resolved.js';
import type { SourceFile } from '../../text/source.js';
import type { Locality, PoolerListener } from '../project.js';
import type { FormatContext, FormatReader, WrittenConnection, WrittenOption, WrittenPooler } from '../written.js';
import { beside } from './beside.js';
import { lineBelow } from './line-below.js';
import { listenReach } from './listen-reach.js';
import { isIncluded, type PgbouncerReading, readPgbouncer } from './pgbouncer-includes.js';
import { poolerVersion } from './pooler-version.js';

/** pgbouncer.ini: how clients get in, and how each database is reached. */
export const pgbouncer: FormatReader = (file, context) => {
  if (isIncluded(file, context.files)) return {};
  const reading = readPgbouncer(file, context.files);
  if (reading.sections.length === 0) return { gaps: reading.gaps };
  return { poolers: [poolerOf(reading, file, context)], gaps: reading.gaps };
};

function poolerOf(reading: PgbouncerReading, file: SourceFile, context: FormatContext): WrittenPooler {
  const { entries, sections, elsewhere } = reading;
  const settings = new Map<string, WrittenOption>();
  for (const { section, name, nameAt, passage } of entries)
    if (section === 'pgbouncer') settings.set(name, beside(name, passage, nameAt));
  const header = sections.find(({ name }) => name === 'pgbouncer');
  const hidden =
    elsewhere ?? (header ? undefined : unknown('the section `[pgbouncer]` is in a file that is not in sight'));
  const settingOf = (name: string): Resolved<string> | undefined => settings.get(name)?.value ?? hidden;
  const version = poolerVersion('pgbouncer', file, context.files);
  const anchor = header?.at ?? sections[0]!.at;
  const unseen = hidden && !settings.has('server_tls_sslmode') ? [hiddenMode(hidden, anchor)] : [];
  const server = [...[...settings.values()].filter(({ name }) => name.startsWith('server_tls_')), ...unseen];
  const listener: PoolerListener = {
    at: settings.get('client_tls_sslmode')?.at ?? settings.get('listen_addr')?.at ?? anchor,
    ...pgbouncerListener(settingOf('client_tls_sslmode')),
    port: settingOf('listen_port') ?? byDefault('6432', 'PgBouncer listens there unless told otherwise'),
    addresses: addressesIn(settingOf('listen_addr')),
    reach: reachOf(settingOf('listen_addr')),
  };
  return {
    name: file.path,
    at: anchor,
    software: 'pgbouncer',
    version,
    listener,
    upstreams: entries
      .filter(({ section }) => section === 'databases')
      .map((entry) => upstreamOf(entry, server, version)),
    settings,
    ...(header && { addSetting: (name, value) => added(entries, header, `${name} = ${value}`) }),
  };
}

const hiddenMode = (value: Unknown, at: WrittenOption['at']): WrittenOption => ({
  name: 'server_tls_sslmode',
  layer: 'beside',
  type: 'string',
  value,
  at,
});

function reachOf(listening: Resolved<string> | undefined): Locality {
  return listening?.kind === 'unknown' ? 'unknown' : listenReach(addressesIn(listening));
}

const addressesIn = (listening: Resolved<string> | undefined): readonly string[] =>
  (known(listening) ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');

function upstreamOf(
  { name, nameAt, passage }: IniEntry,
  options: readonly WrittenOption[],
  version: Resolved<string>,
): WrittenConnection {
  const number = known(version);
  const string = databaseString(passage);
  return {
    name: `[databases] ${name}`,
    at: nameAt,
    role: 'pooler',
    route: name,
    ...(string.text.trim() !== '' && { string }),
    options,
    drivers: [
      {
        id: 'pgbouncer',
        why:
          number === undefined
            ? 'no version of PgBouncer is in sight, so it is read as the newest one'
            : `it is PgBouncer ${number} that connects`,
        ...(number !== undefined && { version: number }),
      },
    ],
  };
}

/** Below the last setting of the section, or below its header. */
function added(entries: readonly IniEntry[], { at }: IniSection, setting: string): Edit {
  const last = entries.findLast(({ section, line }) => section === 'pgbouncer' && line.file === at.file);
  return lineBelow(last?.line ?? at, setting);
}
