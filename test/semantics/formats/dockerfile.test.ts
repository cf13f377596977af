import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { connectionsOf, contributionOf, strays } from './reading.js';

const KEY = '-----BEGIN PRIVATE KEY-----\nxxxx\n-----END PRIVATE KEY-----\n';
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nxxxx\n-----END CERTIFICATE-----\n';

describe('variables of an image', () => {
  const variables = (text: string) =>
    (contributionOf('dockerfile', `FROM x\nENV PGPORT=1\n${text}`).scopes ?? []).flatMap((scope) =>
      scope.variables
        .filter(({ name }) => name !== 'PGPORT')
        .map(({ name, value }) => `${name}=${known(value) ?? '?'}`),
    );

  it.each<[string, readonly string[]]>([
    ['ENV A=1 B="2 3" C=4\\ 5', ['A=1', 'B=2 3', 'C=4 5']],
    ['ENV A some words', ['A=some words']],
    ['ENV A=postgres://h/d?a=1&sslmode=disable', ['A=postgres://h/d?a=1&sslmode=disable']],
    ['ENV A=1 \\\n  # a comment\n\n  B=2', ['A=1', 'B=2']],
    ['ENV A=h\nENV B=x$A-${A}-${Z:-q}-$Y', ['A=h', 'B=?']],
    ['ENV A=h\nENV B=x$A-${A}-${Z:-q}', ['A=h', 'B=xh-h-q']],
    ["ENV A=h\nENV B='$A' C=\\$A", ['A=h', 'B=$A', 'C=$A']],
    ['ARG A=h\nENV B=$A', ['A=h', 'B=h']],
    ['env A=1', ['A=1']],
  ])('%j', (text, expected) => {
    expect(variables(text)).toEqual(expected);
  });

  it('minds the directive for the escape', () => {
    const { scopes } = contributionOf('dockerfile', '# escape=`\nFROM x\nENV PGHOST=a `\n  PGPORT=1\n');
    expect(scopes![0]!.variables.map(({ name }) => name)).toEqual(['PGHOST', 'PGPORT']);
  });

  it('hands a stage what its parent has, and nothing of the others', () => {
    const text = 'ARG V=16\nFROM postgres:${V} AS a\nENV PGHOST=h\nFROM x\nRUN psql\nFROM a\nARG V\nRUN psql $V\n';
    expect(connectionsOf('dockerfile', text)).toEqual(['psql dbname=16 PGHOST=h']);
  });

  it('knows where a value stands, across lines', () => {
    const { scopes } = contributionOf('dockerfile', 'FROM x\nENV A=1 \\\n    DATABASE_URL="postgres://h/d"\n');
    const url = scopes![0]!.variables.find(({ name }) => name === 'DATABASE_URL')!;
    expect(textOf(url.at)).toBe('postgres://h/d');
    expect(url.passage!.writable(0, 3)).toBe(true);
  });
});

describe('scripts of an image', () => {
  it.each<[string, readonly string[]]>([
    ['RUN psql -h db.example.com', ['psql host=db.example.com']],
    ['RUN set -x && \\\n  psql \\\n # note\n -h db.example.com', ['psql host=db.example.com']],
    ['RUN --mount=type=secret,id=x psql -h db.example.com', ['psql host=db.example.com']],
    [
      'RUN <<EOF\npsql -h db.example.com\nEOF\nRUN psql -h b.example.com',
      ['psql host=db.example.com', 'psql host=b.example.com'],
    ],
    ['RUN ["sh", "-c", "psql -h db.example.com"]', ['psql host=db.example.com']],
    ['CMD psql -h db.example.com', ['psql host=db.example.com']],
    ['COPY <<EOF /x\npsql -h db.example.com\nEOF', []],
  ])('%j', (text, expected) => {
    expect(connectionsOf('dockerfile', `FROM x\n${text}\n`)).toEqual(expected);
  });

  it('finds the records that Docker once documented', () => {
    const text = 'FROM ubuntu\nRUN echo "host all  all    0.0.0.0/0  md5" >> /etc/postgresql/16/main/pg_hba.conf\n';
    const [server] = contributionOf('dockerfile', text).servers!;
    expect(server!.hba!.map((line) => textOf(line.at))).toEqual(['host all  all    0.0.0.0/0  md5']);
    expect(known(server!.version)).toBe(16);
  });
});

describe('the server of an image', () => {
  const server = (text: string) => contributionOf('dockerfile', text).servers?.[0];

  it('is told by its command', () => {
    const found = server('FROM postgres:17\nCMD ["postgres", "-c", "ssl=on", "-c", "ssl_ciphers=\\"x\\""]\n')!;
    expect(found.settings.map(({ name, value }) => `${name}=${known(value)}`)).toEqual(['ssl=on', 'ssl_ciphers="x"']);
    expect(known(found.version)).toBe(17);
    expect(found.unseen).toHaveLength(1);
  });

  it('is told by its variable', () => {
    expect(server('FROM postgres\nENV POSTGRES_HOST_AUTH_METHOD=trust\n')!.container!.hostAuthMethod).toMatchObject({
      value: 'trust',
    });
  });

  it.each(['FROM postgres:17\n', 'FROM node\nCMD ["postgres", "-c", "ssl=on"]\n', 'FROM postgres\nCMD ["postgres"]\n'])(
    '%j says nothing',
    (text) => {
      expect(server(text)).toBeUndefined();
    },
  );
});

describe('private keys in layers', () => {
  const beside = {
    'certs/server.key': KEY,
    'certs/ca.pem': CERTIFICATE,
    'both.pem': CERTIFICATE + KEY,
    'text.key': 'nothing',
  };
  it.each<[string, readonly string[]]>([
    ['COPY certs/server.key /x', ['COPY certs/server.key']],
    ['ADD --chown=postgres certs/server.key certs/ca.pem /x/', ['ADD certs/server.key']],
    ['COPY ["certs/server.key", "/x"]', ['COPY certs/server.key']],
    ['COPY certs/ /x', ['COPY certs/server.key']],
    ['COPY certs/*.key /x', ['COPY certs/server.key']],
    ['COPY both.pem /x', ['COPY both.pem']],
    ['COPY not/there/tls.key /x', ['COPY not/there/tls.key']],
    ['COPY --from=build /out/server.key /x', ['COPY /out/server.key']],
    ['COPY text.key /x', []],
    ['COPY certs/ca.pem /x', []],
    ['COPY not/there/fullchain.pem /x', []],
    ['COPY . /x', []],
    ['COPY certs/server.key /x\nFROM scratch', []],
  ])('%j', (text, expected) => {
    const { exposures = [] } = contributionOf('dockerfile', `FROM x\n${text}\n`, { path: 'Dockerfile', beside });
    expect(exposures.map(({ name }) => name)).toEqual(expected);
  });
});

describe('any Dockerfile', () => {
  const piece = fc.constantFrom(
    'FROM postgres\n',
    'FROM x AS a\n',
    'RUN ',
    'ENV ',
    'ARG ',
    'COPY ',
    'CMD ',
    'A=1',
    ' ',
    '\\\n',
    '\n',
    '# c\n',
    '"',
    "'",
    '$A',
    '${A:-b}',
    '[',
    ']',
    ',',
    '"x"',
    '<<EOF\n',
    'EOF\n',
    'psql -h db',
    '# escape=`\n',
    '`\n',
    'PGHOST=h',
    'server.key',
    '--from=x',
    '\r\n',
    '\0',
  );
  it('is read without a throw, and every place lies in the file', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(strays(contributionOf('dockerfile', pieces.join('')))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
