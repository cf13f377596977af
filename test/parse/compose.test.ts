import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ComposeOptions, parseCompose } from '../../src/parse/compose.js';
import type { ComposeService } from '../../src/parse/compose-tree.js';
import { publishedFor } from '../../src/parse/published-for.js';
import { conf } from '../../src/rule/conf.js';
import { applyEdits } from '../../src/text/edit.js';
import { memoryFiles } from '../../src/text/files.js';
import { slotIn } from '../../src/text/passage.js';
import { known } from '../../src/text/resolved.js';
import { type SourceFile, textOf } from '../../src/text/source.js';
import { summary } from './compose-summary.js';

const file = (path: string, text: string): SourceFile => ({ path, text });

/** The first file is the compose file; the others lie around it. */
function read(files: Record<string, string>, options: ComposeOptions = {}) {
  const sources = Object.entries(files).map(([path, text]) => file(path, text));
  return parseCompose(sources[0]!, { files: memoryFiles(sources), ...options });
}
const service = (files: Record<string, string>, name: string) =>
  read(files).tree.services.find((candidate) => candidate.name === name)!;
const environment = (of: ComposeService) =>
  Object.fromEntries(of.environment.map(({ name, value }) => [name, known(value)]));
const gaps = (files: Record<string, string>) => read(files).tree.gaps.map(({ message }) => message);

describe('files as they are written', () => {
  for (const folder of ['ok', 'broken']) {
    const directory = new URL(`../../fixtures/formats/compose/${folder}/`, import.meta.url);
    for (const name of readdirSync(directory).filter((entry) => entry.endsWith('.yaml'))) {
      it(`${folder}/${name}`, () => {
        const parsed = parseCompose(file(`deploy/${name}`, readFileSync(new URL(name, directory), 'utf8')));
        expect(summary(parsed)).toBe(readFileSync(new URL(name.replace('.yaml', '.expected.txt'), directory), 'utf8'));
        expect(parsed.problems.length > 0).toBe(folder === 'broken');
      });
    }
  }
});

describe('the folder a service is built from', () => {
  const context = (build: string, over?: string) => {
    const base = file('deploy/compose.yaml', `services:\n  app:\n    build: ${build}\n`);
    const overrides = over === undefined ? [] : [file('deploy/o.yaml', `services:\n  app:\n    build: ${over}\n`)];
    return parseCompose(base, { overrides }).tree.services[0]!.buildContext;
  };
  it.each([
    ['./app', 'deploy/app'],
    ['.', 'deploy'],
    ['../app', 'app'],
    ['{ context: ./app, dockerfile: D }', 'deploy/app'],
    ['"{{ app }}"', undefined],
    ['./${APP}', undefined],
    ['{ dockerfile: D }', undefined],
    ['https://git.example.com/app.git', undefined],
    ['git@git.example.com:app.git', undefined],
    ['/srv/app', undefined],
  ])('%s', (build, folder) => expect(known(context(build))).toBe(folder));

  it('is kept by a later file that says other things about the build', () => {
    expect(known(context('./app', '{ target: dev }'))).toBe('deploy/app');
    expect(known(context('./app', './other'))).toBe('deploy/other');
    expect(context('./app', '!override { target: dev }')).toBeUndefined();
  });
});

describe('variables', () => {
  const compose = conf`
    services:
      app:
        image: app
        environment:
          A: \${IN_FILE}
          B: \${NOT_IN_FILE:-fallback}
          C: \${NOT_IN_FILE}
          D: pre-$IN_FILE-post
          E: $$IN_FILE
          IN_FILE:
          OUTSIDE:
  `.replaceAll('\\$', '$');

  it('come from the .env beside the compose file', () => {
    const app = service(
      { 'deploy/compose.yaml': compose, 'deploy/.env': 'IN_FILE=seen\n', '.env': 'NOT_IN_FILE=other\n' },
      'app',
    );
    expect(environment(app)).toEqual({
      A: 'seen',
      B: 'fallback',
      C: undefined,
      D: 'pre-seen-post',
      E: '$IN_FILE',
      IN_FILE: 'seen',
      OUTSIDE: undefined,
    });
  });

  it('a value from .env can be read and not written, a default can be both', () => {
    const source = file('compose.yaml', compose);
    const { tree } = parseCompose(source, { files: memoryFiles([source, file('.env', 'IN_FILE=seen\n')]) });
    const slot = (name: string) => {
      const { passage } = tree.services[0]!.environment.find((variable) => variable.name === name)!;
      return slotIn(passage!, 0, passage!.text.length, passage!.text);
    };
    expect(slot('A').encode('x')).toBeUndefined();
    expect(slot('IN_FILE').encode('x')).toBeUndefined();
    const edit = slot('B').encode('next');
    expect(edit && applyEdits(source, [edit])).toContain('B: ${NOT_IN_FILE:-next}\n');
    const dollar = slot('B').encode('a$b');
    expect(dollar && applyEdits(source, [dollar])).toContain('B: ${NOT_IN_FILE:-a$$b}\n');
  });

  it('what is known around a variable is kept', () => {
    const app = service(
      {
        'c.yaml':
          'services:\n  app:\n    image: a\n    environment:\n      U: "postgres://u:${PW}@h/d?sslmode=disable"\n',
      },
      'app',
    );
    expect(app.environment[0]).toMatchObject({
      value: { kind: 'unknown' },
      template: { text: 'postgres://u:${PW}@h/d?sslmode=disable' },
    });
  });
});

describe('env_file', () => {
  const compose = (entry: string) =>
    `services:\n  app:\n    image: a\n    env_file: ${entry}\n    environment: {B: own}\n`;
  const files = { 'deploy/a.env': 'A=1\nB=1\nQ="quoted"\n', 'deploy/b.env': 'A=2\nC=${A}-${B}\n' };

  it.each([
    ['a.env', { A: '1', B: 'own', Q: 'quoted' }],
    ['[a.env, ./b.env]', { A: '2', B: 'own', Q: 'quoted' }],
    ['[{path: a.env, format: raw}]', { A: '1', B: 'own', Q: '"quoted"' }],
    ['[{path: missing.env, required: false}]', { B: 'own' }],
  ])('%s', (entry, expected) => {
    const parsed = read({ 'deploy/compose.yaml': compose(entry), ...files });
    expect(environment(parsed.tree.services[0]!)).toMatchObject(expected);
    expect(parsed.tree.gaps).toEqual([]);
  });

  it('points into the file where a variable stands', () => {
    const app = service({ 'deploy/compose.yaml': compose('a.env'), ...files }, 'app');
    const a = app.environment.find(({ name }) => name === 'A')!;
    expect([a.from, a.at.file.path, textOf(a.at)]).toEqual(['env_file', 'deploy/a.env', '1']);
  });

  it('says which file is missing', () => {
    expect(gaps({ 'compose.yaml': compose('gone.env') })).toEqual([
      '`gone.env` does not exist, so the variables it sets are not known',
    ]);
    expect(gaps({ 'compose.yaml': compose('${F}.env') })).toEqual([
      'this file has no name in sight, so the variables it sets are not known',
    ]);
  });
});

describe('extends and include', () => {
  const base = conf`
    services:
      base:
        image: postgres:16
        command: -c ssl=on
        env_file: base.env
        environment: {A: base, B: base}
        ports: ["5432:5432"]
        volumes: ["./pg_hba.conf:/hba.conf", "./x:/x"]
  `;

  it('takes a service from another file, its paths relative to that file', () => {
    const compose = conf`
      services:
        db:
          extends: {file: common/base.yaml, service: base}
          environment: [B=own]
          ports: ["127.0.0.1:5433:5432"]
          volumes: ["./mine:/x"]
    `;
    const parsed = read({
      'deploy/compose.yaml': compose,
      'deploy/common/base.yaml': base,
      'deploy/common/base.env': 'Z=1\n',
    });
    const [db] = parsed.tree.services;
    expect(environment(db!)).toEqual({ Z: '1', A: 'base', B: 'own' });
    expect(db!.ports.map(({ published }) => published)).toEqual(['5432', '5433']);
    expect(db!.mounts.map(({ source, target }) => [source, target])).toEqual([
      ['deploy/common/pg_hba.conf', '/hba.conf'],
      ['deploy/mine', '/x'],
    ]);
    expect(db!.image!.at.file.path).toBe('deploy/common/base.yaml');
    expect(parsed.tree.files.map(({ path }) => path)).toEqual([
      'deploy/compose.yaml',
      'deploy/common/base.yaml',
      'deploy/common/base.env',
    ]);
    expect(parsed.tree.gaps).toEqual([]);
  });

  it('takes a service from the same file, and a list replaces a command as a whole', () => {
    const files = { 'compose.yaml': `${base}\n  db:\n    extends: base\n    command: [postgres]\n` };
    const db = service(files, 'db');
    expect(db.command!.map(({ value }) => known(value))).toEqual(['postgres']);
    expect(known(db.image!.value)).toBe('postgres:16');
  });

  it.each([
    ['a: {extends: b, image: x}\n  b: {extends: a, image: x}', 'extends itself in a circle'],
    ['a: {extends: a, image: x}', 'extends itself in a circle'],
    ['a: {extends: nobody, image: x}', 'there is no service `nobody` to extend'],
    ['a: {extends: {service: s, file: gone.yaml}, image: x}', '`gone.yaml` does not exist'],
    ['a: {extends: {service: s, file: "${F}"}, image: x}', 'the service it extends is not in sight'],
  ])('%s', (services, message) => {
    const parsed = read({ 'compose.yaml': `services:\n  ${services}\n` });
    expect(parsed.tree.gaps[0]!.message).toContain(message);
    expect(parsed.tree.services[0]!.incomplete?.why).toContain(message);
  });

  it('includes other projects with their own directory and .env', () => {
    const parsed = read({
      'compose.yaml': 'include:\n  - db/compose.yaml\n  - path: [x/gone.yaml]\nservices:\n  app: {image: app}\n',
      'db/compose.yaml': 'services:\n  db:\n    image: postgres:${TAG}\n    volumes: ["./c:/c"]\n',
      'db/.env': 'TAG=15\n',
    });
    expect(parsed.tree.services.map(({ name }) => name)).toEqual(['db', 'app']);
    const [db] = parsed.tree.services;
    expect([known(db!.image!.value), db!.mounts[0]!.source]).toEqual(['postgres:15', 'db/c']);
    expect(parsed.tree.gaps.map(({ message }) => message)).toEqual([
      '`x/gone.yaml` does not exist, so the services it includes were not judged',
    ]);
  });

  it('an include of itself ends', () => {
    const parsed = read({ 'compose.yaml': 'include: [compose.yaml, ./compose.yaml]\nservices:\n  a: {image: b}\n' });
    expect(parsed.tree.services).toHaveLength(1);
    expect(parsed.tree.gaps.map(({ message }) => message)).toEqual([
      '`compose.yaml` is included in a circle, so the services it includes were not judged',
      '`./compose.yaml` is included in a circle, so the services it includes were not judged',
    ]);
  });
});

describe('overrides', () => {
  const compose = conf`
    services:
      db:
        image: postgres:16
        command: -c ssl=on
        environment: {A: base, B: base, C: base}
        ports: ["5432:5432"]
  `;
  const over = (text: string) => {
    const override = file('docker-compose.override.yml', text);
    return read({ 'docker-compose.yml': compose }, { overrides: [override] }).tree.services[0]!;
  };

  it('are merged over the file, spans staying where values are written', () => {
    const db = over('services:\n  db:\n    environment: [A=over]\n    ports: ["15432:5432", "5432:5432"]\n');
    expect(environment(db)).toEqual({ A: 'over', B: 'base', C: 'base' });
    expect(db.environment.map(({ at }) => at.file.path)).toEqual([
      'docker-compose.override.yml',
      'docker-compose.yml',
      'docker-compose.yml',
    ]);
    expect(db.ports.map(({ published }) => published)).toEqual(['5432', '15432']);
  });

  it('`!reset` takes away and `!override` replaces', () => {
    const db = over(
      'services:\n  db:\n    command: !reset null\n    ports: !override ["127.0.0.1:1:5432"]\n    environment: {B: !reset null}\n',
    );
    expect(db.command).toBeUndefined();
    expect(db.ports.map(({ published }) => published)).toEqual(['1']);
    expect(environment(db)).toEqual({ A: 'base', C: 'base' });
  });

  it('may add services', () => {
    const parsed = read({ 'c.yaml': compose }, { overrides: [file('o.yaml', 'services: {x: {image: y}}')] });
    expect(parsed.tree.services.map(({ name }) => name)).toEqual(['db', 'x']);
  });
});

describe('where a port of the container is reachable', () => {
  it.each([
    ['5432:5432', '5432'],
    ['5432', ''],
    ['15432:5432', '15432'],
    ['5430-5435:5430-5435', '5432'],
    ['6000-6005:5430-5435', '6002'],
    ['7000-7010:5432', '7000-7010'],
    ['${P}:5432', '${P}'],
    ['5432:80', undefined],
    ['5432:5432/udp', undefined],
  ])('%s', (entry, expected) => {
    const db = service({ 'c.yaml': `services:\n  db:\n    image: postgres\n    ports: ["${entry}"]\n` }, 'db');
    expect(publishedFor(db.ports[0]!, 5432)).toBe(expected);
  });

  it('the slot of an entry rewrites it', () => {
    const text = "services:\n  db:\n    image: postgres\n    ports:\n      - '5432:5432'\n";
    const edit = service({ 'c.yaml': text }, 'db').ports[0]!.slot!.encode('127.0.0.1:5432:5432');
    expect(edit && applyEdits(file('c.yaml', text), [edit])).toBe(text.replace('5432:5432', '127.0.0.1:5432:5432'));
  });
});
