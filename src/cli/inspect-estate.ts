import { link } from '../engine/link.js';
import { redactorFor } from '../engine/redact.js';
import type { Kind } from '../facts/kinds.js';
import type { Client, Server } from '../semantics/project.js';
import { known, type Resolved } from '../text/resolved.js';
import { positionOf, type SourceFile } from '../text/source.js';
import { driverRow, policyRow } from './client-rows.js';
import { type Inspection, type InspectOptions, type Row, redacted } from './inspection.js';
import { loadFormats } from './load-formats.js';

/** The clients and servers of a file that is not PostgreSQL's own. */
export async function inspectEstate(
  file: SourceFile,
  kind: Kind,
  { files, major }: InspectOptions,
): Promise<Inspection> {
  const compose = kind === 'compose' ? { compose: (await import('../parse/compose.js')).parseCompose } : {};
  const kindOf = (path: string) => (path === file.path ? kind : undefined);
  const formats = await loadFormats(new Set([kind]));
  const project = link([file], { files, kindOf, versionOf: () => major, ...formats, ...compose });
  const problems = project.clients.flatMap((client) => client.problems);
  const inspection = {
    rows: [...project.servers.map(serverRow), ...project.clients.map(clientRow)],
    problems: [...problems, ...project.gaps],
  };
  return redacted(inspection, redactorFor(project.secrets));
}

function serverRow({ name, at, version, settings }: Server): Row {
  const major = known(version);
  const options = settings.names.map((setting) => [setting, known(settings.text(setting)) ?? null]);
  return {
    name,
    kind: 'server',
    ...(major === undefined ? {} : { version: major }),
    options: Object.fromEntries(options),
    line: lineOf(at),
  };
}

function clientRow(client: Client): Row {
  const { name, options, at, policy } = client;
  return {
    name,
    kind: 'client',
    ...driverRow(client),
    options: Object.fromEntries([...options].map(([keyword, option]) => [keyword, shown(keyword, option.value)])),
    line: lineOf(at),
    ...policyRow(policy),
  };
}

/** Nobody needs a password to see how a connection is protected. */
const shown = (keyword: string, value: Resolved<string>): string | null =>
  /pass/i.test(keyword) ? '****' : (known(value) ?? null);

const lineOf = ({ file, start }: { readonly file: SourceFile; readonly start: number }): number =>
  positionOf(file, start).line;
