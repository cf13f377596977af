import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { judge } from '../../src/engine/judge.js';
import { link } from '../../src/index.js';
import { memoryFiles } from '../../src/text/files.js';
import { discard, initdb, MAJORS_HERE, scratch } from './postgres.js';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a run says about a folder of configuration, findings and gaps alike. */
function said(tree: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  const project = link(files, { files: memoryFiles(files) });
  const { report } = judge(project, rules, { version: '0', now: 0, hash });
  return [...report.findings, ...report.gaps].map(({ message, place }) => `${place.file}:${place.line} ${message}`);
}

/** What Debian's pg_createcluster changes in the file that initdb wrote. */
function debianised(conf: string, major: number): string {
  const set = (text: string, name: string, value: string) =>
    text.replace(new RegExp(`^#?${name} = .*$`, 'mu'), `${name} = ${value}`);
  const home = `/etc/postgresql/${major}/main`;
  let text = set(conf, 'data_directory', `'/var/lib/postgresql/${major}/main'`);
  text = set(text, 'hba_file', `'${home}/pg_hba.conf'`);
  text = set(text, 'ident_file', `'${home}/pg_ident.conf'`);
  text = set(text, 'external_pid_file', `'/var/run/postgresql/${major}-main.pid'`);
  text = set(text, 'unix_socket_directories', "'/var/run/postgresql'");
  text = set(text, 'ssl', 'on');
  text = set(text, 'ssl_cert_file', "'/etc/ssl/certs/ssl-cert-snakeoil.pem'");
  text = set(text, 'ssl_key_file', "'/etc/ssl/private/ssl-cert-snakeoil.key'");
  text = set(text, 'cluster_name', `'${major}/main'`);
  return set(text, 'include_dir', "'conf.d'");
}

describe.each(MAJORS_HERE)('the configuration of a new server of PostgreSQL %i', (major) => {
  const home = scratch('defaults');
  afterAll(() => discard(home));
  const data = initdb(major, home);
  const read = (name: string) => readFileSync(join(data, name), 'utf8');
  const files = { PG_VERSION: read('PG_VERSION'), 'pg_hba.conf': read('pg_hba.conf') };

  it('gives no finding and no gap as initdb writes it', () =>
    expect(said({ ...files, 'postgresql.conf': read('postgresql.conf') })).toEqual([]));

  it('gives none as Debian changes it', () => {
    const folder = `etc/postgresql/${major}/main`;
    expect(
      said({
        [`${folder}/postgresql.conf`]: debianised(read('postgresql.conf'), major),
        [`${folder}/pg_hba.conf`]: files['pg_hba.conf'],
        [`${folder}/conf.d/README`]: 'Files here are read after postgresql.conf.\n',
      }),
    ).toEqual([]);
  });

  it('gives some as soon as somebody opens it to the network', () => {
    const open = { ...files, 'postgresql.conf': `${read('postgresql.conf')}listen_addresses = '*'\n` };
    expect(said(open)).toHaveLength(major === 13 ? 2 : 1); // 13 still stores new passwords as MD5 hashes
  });
});
