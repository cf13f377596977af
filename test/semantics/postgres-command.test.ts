import { describe, expect, it } from 'vitest';
import { parseCompose } from '../../src/parse/compose.js';
import { commandAssignments } from '../../src/semantics/command-assignments.js';
import { postgresCommand } from '../../src/semantics/postgres-command.js';
import { applyEdits } from '../../src/text/edit.js';
import { type SourceFile, textOf } from '../../src/text/source.js';

function command(yaml: string) {
  const file: SourceFile = { path: 'compose.yaml', text: `services:\n  db:\n    image: postgres:17\n    ${yaml}\n` };
  const [service] = parseCompose(file).tree.services;
  return { file, ...postgresCommand(service!) };
}
const settings = (yaml: string) =>
  command(yaml).settings.map(({ name, value }) => `${name}=${value.kind === 'unknown' ? '?' : value.value}`);

describe('settings on the command line', () => {
  it.each([
    ['command: -c ssl=on', ['ssl=on']],
    ['command: postgres -cssl=on', ['ssl=on']],
    ['command: postgres --ssl=on --ssl-cert-file=/x.crt', ['ssl=on', 'ssl_cert_file=/x.crt']],
    ['command: postgres -c SSL-cert-File=/x', ['ssl_cert_file=/x']],
    ['command: postgres -c shared_preload_libraries=a=b', ['shared_preload_libraries=a=b']],
    ['command: postgres -p 5433 -h 127.0.0.1', ['port=5433', 'listen_addresses=127.0.0.1']],
    ['command: postgres -p5433', ['port=5433']],
    ['command: postgres -i -l', ['listen_addresses=*', 'ssl=true']],
    ['command: postgres -il -N 5', ['listen_addresses=*', 'ssl=true', 'max_connections=5']],
    ['command: postgres -Fc ssl=off', ['fsync=false', 'ssl=off']],
    ['command: [postgres, -c, "ssl=\'on\'"]', ["ssl='on'"]],
    ['command: postgres -c ssl=on -c ssl=off', ['ssl=on', 'ssl=off']],
    ['command: postgres -c my.custom-name=1', ['my.custom_name=1']],
    ['command: postgres -c ssl=', ['ssl=']],
    ['command: postgres -c ssl=${SSL}', ['ssl=?']],
    ['command: postgres -c ssl=${SSL:-on}', ['ssl=on']],
    ['command: postgres -p ${PORT}', ['port=?']],
    ['command: /usr/lib/postgresql/17/bin/postgres -c ssl=on', ['ssl=on']],
    ['command: docker-entrypoint.sh postgres -c ssl=on', ['ssl=on']],
    ['command: /usr/local/bin/docker-entrypoint.sh -c ssl=on', ['ssl=on']],
    ['command: su-exec postgres postgres -c ssl=on', ['ssl=on']],
    ['command: tini -s -- docker-entrypoint.sh postgres -c ssl=on', ['ssl=on']],
    ['command: env A=b C=d postgres -c ssl=on', ['ssl=on']],
    ['command: timeout 5 postgres -c ssl=on', ['ssl=on']],
    [`command: sh -c "exec postgres -c ssl=on"`, ['ssl=on']],
    [`command: bash -euxc 'postgres -c ssl=on'`, ['ssl=on']],
    [`command: ["su", "postgres", "-c", "postgres -c 'ssl=on'"]`, ['ssl=on']],
    [`command: ["pg_ctl", "start", "-D", "/data", "-o", "-c ssl=on -c 'a=b c'"]`, ['ssl=on', 'a=b c']],
    ['entrypoint: [docker-entrypoint.sh]\n    command: [-c, ssl=on]', ['ssl=on']],
    ['entrypoint: [postgres, -c, ssl=on]\n    command: [-c, ssl=off]', ['ssl=on', 'ssl=off']],
    ['entrypoint: []\n    command: [postgres, -c, ssl=on]', ['ssl=on']],
    ['command: >-\n      sh -c "chown postgres /k &&\n      docker-entrypoint.sh -c ssl=on"', ['ssl=on']],
  ])('%j', (yaml, expected) => {
    expect(settings(yaml)).toEqual(expected);
    expect(command(yaml)).toMatchObject({ runsPostgres: true });
    expect(command(yaml).opaque).toBeUndefined();
  });

  it('the image runs postgres where nothing is written', () => {
    expect(command('restart: always')).toMatchObject({ runsPostgres: true, settings: [] });
  });

  it('-D is where the configuration is looked for', () => {
    expect(command('command: postgres -D /data').dataDirectory).toMatchObject({ value: '/data' });
  });

  it.each(['postgres --version', 'postgres -C ssl', 'postgres -V', 'pg_ctl stop'])('`%s` starts no server', (line) => {
    expect(command(`command: ${line}`).runsPostgres).toBe(false);
  });
});

describe('what is not in sight', () => {
  it.each([
    ['command: /start.sh -c ssl=on', '`start.sh` decides how PostgreSQL is started', '/start.sh'],
    ['entrypoint: /my.sh\n    command: postgres', '`my.sh` decides how PostgreSQL is started', '/my.sh'],
    ['command: sh /start.sh', 'the script `/start.sh` decides how PostgreSQL is started', '/start.sh'],
    ['command: bash', 'a shell decides how PostgreSQL is started', 'bash'],
    ['command: postgres ${EXTRA}', '`${EXTRA}` has no value in sight', '${EXTRA}'],
    ['command: ${COMMAND}', '`${COMMAND}` has no value in sight', '${COMMAND}'],
    ['command: postgres -c ssl', 'PostgreSQL misses the value of `-c ssl`', 'ssl'],
    ['command: postgres ssl=on', 'PostgreSQL refuses `ssl=on`, which is no option', 'ssl=on'],
    ['command: postgres -y', 'PostgreSQL has no option `-y`', '-y'],
    [`command: sh -c "postgres $$OPTS"`, '`$OPTS` is known to the shell only', '$$OPTS'],
    [`command: sh -c "cp /a.conf /b.conf; postgres"`, '`cp` decides how PostgreSQL is started', 'cp'],
    [`command: sh -c "echo ssl=on >> /x; postgres"`, '`echo` writes a file when the container starts', 'echo'],
    [`command: sh -c "/setup && postgres"`, '`setup` decides how PostgreSQL is started', '/setup'],
    [`command: sh -c "if a; then postgres -c ssl=on; fi"`, 'the script does different things on a condition', 'if'],
  ])('%j', (yaml, why, at) => {
    const read = command(yaml);
    expect([read.opaque?.why, read.opaque && textOf(read.opaque.at)]).toEqual([why, at]);
  });

  it('keeps the settings it does see', () => {
    expect(settings('command: postgres -c ssl=on ${EXTRA}')).toEqual(['ssl=on']);
    expect(settings(`command: sh -c "/setup && postgres -c ssl=on"`)).toEqual(['ssl=on']);
  });

  it('ends for any number of wrappers', () => {
    expect(command(`command: ${'exec '.repeat(2_000)}postgres`).opaque?.why).toBe('it is wrapped more than 16 times');
    expect(command(`command: ${'docker-entrypoint.sh '.repeat(2_000)}`).opaque).toBeDefined();
  });
});

describe('settings as assignments above every file', () => {
  it('stand in the layer of the command line, and can be rewritten in place', () => {
    const { file, settings: read } = command(`command: >\n      -c ssl=off\n      -c 'ssl_ca_file=/a b'`);
    const [ssl, ca] = commandAssignments(read);
    expect(ssl).toMatchObject({ layer: 'command-line', name: 'ssl', value: 'off', line: 5 });
    expect([textOf(ssl!.at), textOf(ssl!.nameAt), textOf(ca!.at)]).toEqual(['ssl=off', 'ssl', 'ssl_ca_file=/a b']);
    const edit = ssl!.slot.encode('on');
    expect(edit && applyEdits(file, [edit])).toBe(file.text.replace('ssl=off', 'ssl=on'));
  });

  it('a value that is not in sight is marked', () => {
    const [ssl] = commandAssignments(command('command: -c ssl=${X}').settings);
    expect(ssl).toMatchObject({ template: true });
    expect(ssl!.slot.encode('on')).toBeUndefined();
  });

  it('an implied value cannot be rewritten', () => {
    const [ssl] = commandAssignments(command('command: -l').settings);
    expect(ssl).toMatchObject({ name: 'ssl', value: 'true' });
    expect(ssl!.slot.encode('false')).toBeUndefined();
  });
});
