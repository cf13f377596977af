import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/text/edit.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { connectionsOf, contributionOf, strays } from './reading.js';

const shell = (text: string, path?: string) => connectionsOf('shell', text, path === undefined ? {} : { path });

describe('tools of libpq in a shell script', () => {
  it.each<[string, readonly string[]]>([
    ['psql -h db.example.com -U app -p 6432 shop', ['psql host=db.example.com user=app port=6432 dbname=shop']],
    ['psql -hdb.example.com', ['psql host=db.example.com']],
    ['psql --host=db.example.com --username app', ['psql host=db.example.com user=app']],
    ['psql -qAth db.example.com -c "select 1"', ['psql host=db.example.com']],
    ['psql -c "-h nothing" shop', []],
    ['psql -d shop -v x=y', []],
    ['psql --help -h x', []],
    ['psql "postgres://app@db.example.com/shop" -h other', ['psql <postgres://app@db.example.com/shop>']],
    [
      'psql "dbname=shop sslmode=require" -h db.example.com',
      ['psql <dbname=shop sslmode=require> host=db.example.com'],
    ],
    ['pg_dump -Fc -d postgres://db.example.com/shop -f x', ['pg_dump <postgres://db.example.com/shop>']],
    ['pg_restore -h db.example.com x.dump', []],
    ['pg_restore -h db.example.com -d shop x.dump', ['pg_restore host=db.example.com dbname=shop']],
    ['pg_basebackup -D /data -h 10.0.0.5 -U repl -X stream', ['pg_basebackup host=10.0.0.5 user=repl']],
    ['createdb -h db.example.com shop', ['createdb host=db.example.com dbname=shop']],
    ['pg_isready -h db.example.com', []],
    ['PGSSLMODE=disable psql -h db.example.com', ['psql host=db.example.com PGSSLMODE=disable']],
    ['PGSSLMODE=disable psql "$DATABASE_URL"', ['psql dbname=? PGSSLMODE=disable …']],
    [
      'export PGSSLMODE=require; PGSSLMODE=disable psql -h db.example.com',
      ['psql host=db.example.com PGSSLMODE=disable'],
    ],
    ['psql "$DATABASE_URL"', []],
    ['psql "$@"', []],
    ['URL=postgres://db.example.com/x\npsql "$URL"', ['psql <postgres://db.example.com/x>']],
    ['export PGHOST=db.example.com\npsql shop', ['psql dbname=shop PGHOST=db.example.com']],
    ['PGHOST=db.example.com\npsql shop', []],
    ['PGHOST=db.example.com; export PGHOST\npsql shop', ['psql dbname=shop PGHOST=db.example.com']],
    ['set -a; PGHOST=db.example.com; set +a\npsql', ['psql PGHOST=db.example.com']],
    ['export PGHOST=a.example.com; unset PGHOST; psql', []],
    ['declare -x PGHOST=db.example.com\npsql', ['psql PGHOST=db.example.com']],
    ['psql -h "${DB_HOST:-db.example.com}"', ['psql host=db.example.com']],
    ['psql -h "$DB_HOST"', ['psql host=?']],
    ['sudo -u postgres psql -h db.example.com', ['psql host=db.example.com']],
    ['su - postgres -c "psql -h db.example.com"', ['psql host=db.example.com']],
    ["bash -c 'psql -h db.example.com'", ['psql host=db.example.com']],
    ['docker exec -it db psql -U postgres', []],
    ['export PGHOST=db.example.com; docker exec db psql -U postgres', []],
    ['docker exec -e PGHOST=db.example.com -u root db psql', ['psql PGHOST=db.example.com']],
    ['docker compose run --rm -T tools pg_dump -h db shop', ['pg_dump host=db dbname=shop']],
    ['kubectl exec -n prod -it pg-0 -- psql -h db.example.com', ['psql host=db.example.com']],
    ['docker run --rm postgres:16 psql -h db.example.com', ['psql host=db.example.com']],
    ['ssh host "pg_dump -h db.example.com x" > x', ['pg_dump host=db.example.com dbname=x']],
    ['X=$(psql -h db.example.com -Atc "select 1")', ['psql host=db.example.com']],
    ['until psql -h db.example.com -c "\\q"; do sleep 1; done', ['psql host=db.example.com']],
    ['if ! psql -h db.example.com; then exit 1; fi', ['psql host=db.example.com']],
    [
      'pg_dump -h a.example.com x | psql -h b.example.com x',
      ['pg_dump host=a.example.com dbname=x', 'psql host=b.example.com dbname=x'],
    ],
    ['# psql -h db.example.com', []],
    ['echo psql -h db.example.com', []],
  ])('%j', (text, expected) => {
    expect(shell(text)).toEqual(expected);
  });

  it('keeps to what is set whatever the condition', () => {
    expect(shell('if [ "$1" ]; then export PGHOST=a.example.com; fi\npsql')).toEqual(['psql PGHOST=?']);
    expect(shell('if [ "$1" ]; then export PGHOST=a.example.com; psql; fi')).toEqual(['psql PGHOST=a.example.com']);
    expect(shell('[ "$1" ] && export PGSSLMODE=require\npsql -h db')).toEqual(['psql host=db PGSSLMODE=?']);
    expect(shell('cd x && export PGSSLMODE=require && psql -h db')).toEqual(['psql host=db PGSSLMODE=require']);
  });

  it('points at the argument, and writes there', () => {
    const { connections = [] } = contributionOf('shell', "psql 'host=db.example.com sslmode=prefer'\n");
    expect(textOf(connections[0]!.at)).toBe('host=db.example.com sslmode=prefer');
  });

  it('adds a variable in front of a command that has no string', () => {
    const { connections = [] } = contributionOf('shell', 'exec 3>&1\nif psql -h db.example.com; then :; fi\n');
    const edit = connections[0]!.addOption?.('sslmode', 'verify-full');
    expect(applyEdits(edit!.at.file, [edit!])).toBe(
      'exec 3>&1\nif PGSSLMODE=verify-full psql -h db.example.com; then :; fi\n',
    );
    const [wrapped] = contributionOf('shell', 'sudo psql -h db.example.com\n').connections!;
    expect(wrapped!.addOption).toBeUndefined();
  });

  it('reads recipes of a Makefile', () => {
    const text = [
      'DB_HOST ?= db.example.com',
      'URL := postgres://app@$(DB_HOST)/shop # the shop',
      'migrate: build',
      '\t@psql -h $(DB_HOST) -c "select \'$$x\'"',
      '\tpg_dump \\',
      '\t  -h $(DB_HOST) shop',
      '',
      'other:',
      '\tPGSSLMODE=disable psql $(URL)',
    ].join('\n');
    expect(shell(text, 'Makefile')).toEqual(['psql host=db.example.com', 'pg_dump host=db.example.com dbname=shop']);
    const { scopes = [] } = contributionOf('shell', text, { path: 'Makefile' });
    expect(scopes.flatMap(({ variables }) => variables.map(({ name, value }) => `${name}=${known(value)}`))).toEqual([
      'DB_HOST=db.example.com',
      'URL=postgres://app@db.example.com/shop',
    ]);
  });

  it('reads a Procfile', () => {
    expect(shell('web: gunicorn app\nrelease: psql -h db.example.com -f x.sql\n', 'Procfile')).toEqual([
      'psql host=db.example.com',
    ]);
  });

  it('reads what a template leaves of a script', () => {
    expect(shell('psql -h {{ db_host }} -U app\n', 'run.sh.j2')).toEqual(['psql host=? user=app']);
    expect(shell("{# don't #}\npsql 'host={{ h }} sslmode=require'\n", 'run.sh.j2')).toEqual([
      'psql <host=${template} sslmode=require>',
    ]);
  });
});

describe('what a script writes for a server', () => {
  const servers = (text: string) =>
    (contributionOf('shell', text).servers ?? []).map(({ settings, hba }) => [
      ...settings.map(({ name, value }) => `${name}=${known(value) ?? '?'}`),
      ...(hba ?? []).map((line) => line.text),
    ]);

  it.each<[string, readonly (readonly string[])[]]>([
    ['echo "host all all 0.0.0.0/0 md5" >> "$PGDATA/pg_hba.conf"', [['host all all 0.0.0.0/0 md5']]],
    [
      "echo 'host all all 0.0.0.0/0 md5' | sudo tee -a /etc/postgresql/16/main/pg_hba.conf",
      [['host all all 0.0.0.0/0 md5']],
    ],
    ['echo host all all 0.0.0.0/0 trust >> $PGDATA/pg_hba.conf', [['host all all 0.0.0.0/0 trust']]],
    [
      'cat >> "$PGDATA/pg_hba.conf" <<EOF\nhost all all $NET md5\nhost all all all trust\nEOF\n',
      [['host all all ${NET} md5', 'host all all all trust']],
    ],
    ["cat <<-'EOF' > $PGDATA/pg_hba.conf\n\tlocal all all peer\n\tEOF\n", [['local all all peer']]],
    ['{ echo; echo "host all all all md5"; } >> "$PGDATA/pg_hba.conf"', [['host all all all md5']]],
    [
      "printf '%s\\n' 'host all all all md5' 'local all all peer' >> pg_hba.conf",
      [['host all all all md5', 'local all all peer']],
    ],
    ['printf "host all all %s md5\\n" "10.0.0.0/8" >> pg_hba.conf', [['host all all 10.0.0.0/8 md5']]],
    [
      'echo -e "host all all all md5\\nhost replication all all trust" >> pg_hba.conf',
      [['host all all all md5', 'host replication all all trust']],
    ],
    ['echo "ssl = on" >> "$PGDATA/postgresql.conf"', [['ssl=on']]],
    ["cat >> $PGDATA/postgresql.conf <<EOF\nssl = on\nssl_ciphers = '$C'\nEOF\n", [['ssl=on', 'ssl_ciphers=?']]],
    ['echo "host all all all md5" >> $HBA', [['host all all all md5']]],
    ['echo "host is up" >> log', []],
    ['echo "host all all all md5"', []],
    ['cat my.conf >> $PGDATA/postgresql.conf', []],
  ])('%j', (text, expected) => {
    expect(servers(text)).toEqual(expected);
  });

  it('knows where its lines stand', () => {
    const text =
      'cat >> pg_hba.conf <<-EOF\n\t\thost all all all md5\n\tEOF\necho "host a \\"b\\" all md5" >> pg_hba.conf\n';
    const [server] = contributionOf('shell', text).servers!;
    const [first, second] = server!.hba!;
    expect(textOf(first!.span(5, 8))).toBe('all');
    expect(textOf(second!.span(0, second!.text.length))).toBe('host a \\"b\\" all md5');
    expect(second!.escape('"x"')).toBe('\\"x\\"');
  });

  it('says that it does not work out what an editor does', () => {
    const { gaps = [] } = contributionOf(
      'shell',
      'sed -i "s/^#ssl = off/ssl = on/" $PGDATA/postgresql.conf\nsed -i s/a/b/ x\n',
    );
    expect(gaps.map(({ message }) => message)).toEqual([
      '`sed` edits `postgresql.conf`, and what that makes of it is not worked out',
    ]);
  });

  it('reads SQL that is handed to psql', () => {
    const text =
      "psql -c \"ALTER ROLE a PASSWORD 'x1'\"\npsql <<EOSQL\nCREATE USER b PASSWORD '$PW';\nCREATE USER c PASSWORD 'x2';\nEOSQL\n";
    const { passwords = [] } = contributionOf('shell', text);
    expect(passwords.map(({ user, value }) => [user, known(value)])).toEqual([
      ['a', 'x1'],
      ['b', undefined],
      ['c', 'x2'],
    ]);
    expect(textOf(passwords[0]!.at)).toBe('x1');
  });
});

describe('passwords in a script', () => {
  it.each<[string, readonly string[]]>([
    ['PGPASSWORD=secret1 psql', ['variable PGPASSWORD secret1']],
    ['export PGPASSWORD="secret1"', ['variable PGPASSWORD secret1']],
    ['P=secret1\nexport PGPASSWORD=$P', ['variable P secret1']],
    ['PGPASSWORD=$P psql', []],
    ['docker exec -e PGPASSWORD=secret1 db psql', ['variable PGPASSWORD secret1']],
    ['psql postgres://a:secret1@h/d', ['argv psql secret1']],
    ['psql "postgres://a:$P@h/d"', ['argv psql ?']],
    ['echo "*:*:*:a:secret1" > ~/.pgpass', ['passfile .pgpass secret1']],
    ['echo "*:*:*:a:$P" > ~/.pgpass', ['passfile .pgpass ?']],
  ])('%j', (text, expected) => {
    const { passwords = [] } = contributionOf('shell', text);
    expect(passwords.map(({ where, name, value }) => `${where} ${name} ${known(value) ?? '?'}`)).toEqual(expected);
    for (const { at, value } of passwords) if (value.kind === 'set') expect(textOf(at)).toBe('secret1');
  });
});

describe('any script', () => {
  const piece = fc.constantFrom(
    'psql',
    ' -h ',
    'db',
    ' ',
    '\n',
    '"',
    "'",
    '$',
    '${A:-',
    '}',
    '$(',
    ')',
    '`',
    '<<EOF\n',
    'EOF\n',
    '>> pg_hba.conf',
    'host all all all md5',
    'echo ',
    'export ',
    'PGHOST=',
    'A=',
    '|',
    '&&',
    ';',
    '\\',
    '{ ',
    'if ',
    'fi',
    'done',
    '\t',
    '\r\n',
    '{{ x }}',
    '{% if %}',
    '\0',
    'postgres://u:p@h/d?sslmode=',
    '#',
    'x: ',
    'é',
    '$$',
  );
  const script = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('is read without a throw, and every place lies in the file', () => {
    fc.assert(
      fc.property(script, fc.constantFrom('a.sh', 'Makefile', 'Procfile', 'a.sh.j2'), (text, path) => {
        expect(strays(contributionOf('shell', text, { path }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in line with its length', () => {
    for (const unit of [
      '$(',
      '${',
      '`a`',
      '<<EOF\n',
      '$(echo a)',
      '{ ',
      'if a; then ',
      'A=$A$A\n',
      'psql -h x\n',
      '<(',
      'x"$(',
    ]) {
      expect(strays(contributionOf('shell', unit.repeat(Math.floor(20_000 / unit.length))))).toEqual([]);
    }
  });
});
