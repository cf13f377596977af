import { interpolated, parseIni } from '../../parse/configparser-ini.js';
import { connectionScheme } from '../../parse/connection-scheme.js';
import type { IniEntry, IniTree } from '../../parse/ini-tree.js';
import { basename } from '../../text/path.js';
import type { FormatReader, ProcessScope, WrittenConnection } from '../written.js';
import { iniVariables } from './ini-environment.js';
import { grafanaConnections, odooConnections } from './ini-programs.js';

/**
 * Ini files of programs that connect: URLs under any name (`sqlalchemy.url` of Alembic, `sql_alchemy_conn` of Airflow),
 * the options of Odoo and Grafana, and the variables that supervisord and systemd hand to their programs.
 */
export const ini: FormatReader = (file, { environment }) => {
  const tree = parseIni(file);
  const connections: readonly WrittenConnection[] = [
    ...urlConnections(tree),
    ...odooConnections(tree),
    ...grafanaConnections(tree, file),
  ];
  const scopes: readonly ProcessScope[] = iniVariables(tree).map(({ name, variables }) => ({
    name: `${file.path}: ${name}`,
    prefix: `${name}.`,
    variables,
    environment,
  }));
  return { connections, scopes };
};

/** Grafana, PHP and others take a percent sign as it is. */
const INTERPOLATES = /^sqlalchemy\.|sql_alchemy|result_backend|^(?:database|db)[._]?(?:url|uri|dsn)$/u;

function urlConnections(tree: IniTree): readonly WrittenConnection[] {
  const defaults = new Map(
    tree.entries
      .filter(({ section }) => section === 'DEFAULT')
      .map(({ name, passage }) => [name, passage.text] as const),
  );
  const bySection = new Map<string, Map<string, string>>();
  for (const { section, name, passage } of tree.entries) {
    const values = bySection.get(section) ?? new Map<string, string>();
    bySection.set(section, values.set(name, passage.text));
  }
  return tree.entries.flatMap((entry): readonly WrittenConnection[] => {
    if (!connectionScheme(entry.passage.text)) return [];
    const lookup = (name: string) => bySection.get(entry.section)?.get(name) ?? defaults.get(name);
    const string = INTERPOLATES.test(entry.name) ? interpolated(entry.passage, lookup) : entry.passage;
    return [{ name: nameOf(entry), at: entry.passage.at, string }];
  });
}

const nameOf = ({ section, name }: IniEntry): string =>
  section === '' || section === 'alembic' || basename(section) === name ? name : `[${section}] ${name}`;
