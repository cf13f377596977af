import { describe, expect, it } from 'vitest';
import { manifestsFrom } from '../../src/engine/manifests.js';
import { driversFor } from '../../src/facts/drivers-for.js';
import { type Files, memoryFiles } from '../../src/text/files.js';

type Tree = Readonly<Record<string, string>>;

const filesOf = (tree: Tree): Files => memoryFiles(Object.entries(tree).map(([path, text]) => ({ path, text })));
const package_ = (dependencies: object) => JSON.stringify({ dependencies });

const readers = (tree: Tree, folder: string) =>
  driversFor({ scheme: 'postgres', manifests: manifestsFrom(folder, filesOf(tree)) }).map(
    ({ driver, version }) => `${driver.id}${version === undefined ? '' : ` ${version}`}`,
  );

describe('a monorepo', () => {
  const lock = JSON.stringify({
    packages: {
      'node_modules/pg': { version: '8.23.1' },
      'services/old/node_modules/pg': { version: '7.18.2' },
    },
  });
  const tree = {
    'package.json': package_({ postgres: '3.4.0' }),
    'package-lock.json': lock,
    'services/api/package.json': package_({ pg: '^8.0.0' }),
    'services/old/package.json': package_({ pg: '^7.0.0' }),
    'services/web/package.json': package_({ react: '18' }),
    'services/jobs/pyproject.toml': '[project]\ndependencies = ["asyncpg==0.29.0"]\n',
    'services/mixed/package.json': package_({ pg: '8.1.0' }),
    'services/mixed/worker/requirements.txt': 'psycopg2\n',
  };

  it.each([
    ['.', ['postgres.js 3.4.0']],
    ['services', ['postgres.js 3.4.0']],
    ['services/api', ['node-postgres 8.23.1']],
    ['services/api/src/db', ['node-postgres 8.23.1']],
    ['services/old', ['node-postgres 7.18.2']],
    ['services/web', ['postgres.js 3.4.0']],
    ['services/jobs', ['asyncpg 0.29.0']],
    ['services/mixed/worker', ['libpq']],
    ['services/gone', ['postgres.js 3.4.0']],
    ['../outside', ['libpq']],
  ])('%s is read by %o', (folder, expected) => {
    expect(readers(tree, folder)).toEqual(expected);
  });
});

describe('what a folder above keeps', () => {
  it('are crates of a workspace', () => {
    const tree = {
      'Cargo.toml': '[workspace.dependencies]\nsqlx = { version = "0.8", features = ["postgres"] }\n',
      'Cargo.lock': '[[package]]\nname = "sqlx"\nversion = "0.8.2"\n',
      'crates/api/Cargo.toml': '[dependencies]\nsqlx = { workspace = true, features = ["tls-rustls"] }\n',
    };
    const manifests = manifestsFrom('crates/api', filesOf(tree));
    expect(manifests[0]?.direct.get('sqlx')).toEqual({
      path: 'crates/api/Cargo.toml',
      range: '0.8',
      version: '0.8.2',
      features: ['postgres', 'tls-rustls'],
    });
  });

  it('are aliases of a build', () => {
    const tree = {
      'gradle/libs.versions.toml': '[libraries]\npg = "org.postgresql:postgresql:42.7.3"\n',
      'app/build.gradle.kts': 'dependencies {\n  runtimeOnly(libs.pg)\n}\n',
    };
    const [manifest] = manifestsFrom('app', filesOf(tree));
    expect(manifest?.direct.get('org.postgresql:postgresql')?.version).toBe('42.7.3');
  });

  it.each([
    [
      {
        'Directory.Packages.props': '<PackageVersion Include="Npgsql" Version="9.0.4" />',
        'a/A.csproj': '<PackageReference Include="npgsql" />',
      },
      'npgsql',
    ],
    [
      {
        'pom.xml':
          '<dependencyManagement><dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>9.0.4</version></dependency></dependencyManagement>',
        'a/pom.xml': '<dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency>',
      },
      'org.postgresql:postgresql',
    ],
    [{ 'constraints.txt': 'asyncpg==9.0.4\n', 'a/requirements.txt': 'asyncpg\n' }, 'asyncpg'],
    [{ 'yarn.lock': 'pg@^8.0.0:\n  version "9.0.4"\n', 'a/package.json': package_({ pg: '^8.0.0' }) }, 'pg'],
  ])('are versions: %o', (tree, name) => {
    const [manifest] = manifestsFrom('a', filesOf(tree as Tree));
    expect(manifest?.direct.get(name)?.version).toBe('9.0.4');
  });

  it('says nothing of which version it is where there are several', () => {
    const tree = {
      'poetry.lock': '',
      'yarn.lock': 'pg@1:\n  version "1.0.0"\npg@2:\n  version "2.0.0"\n',
      'package.json': package_({ pg: '>=1' }),
    };
    const [manifest] = manifestsFrom('.', filesOf(tree));
    expect(manifest?.direct.get('pg')?.version).toBeUndefined();
    expect(manifest?.resolved.get('pg')).toEqual(['1.0.0', '2.0.0']);
  });
});

describe('one folder', () => {
  it('may keep its lists of Python below it', () => {
    const tree = { 'manage.py': '', 'requirements/base.txt': 'psycopg2\n', 'requirements/dev.txt': 'asyncpg\n' };
    expect(manifestsFrom('.', filesOf(tree))[0]?.direct.get('asyncpg')?.development).toBe(true);
    expect(readers(tree, '.')).toEqual(['libpq']);
  });

  it('counts a package for production where one of its files does', () => {
    const tree = { 'requirements-dev.txt': 'psycopg2\n', 'requirements.txt': 'psycopg2==2.9.9\n' };
    expect(manifestsFrom('.', filesOf(tree))[0]?.direct.get('psycopg2')).toEqual({
      path: 'requirements.txt',
      range: '==2.9.9',
      version: '2.9.9',
    });
  });

  it('is read once for each view of the tree, and locks only where a driver is', () => {
    const inner = filesOf({
      'package.json': package_({ react: '18' }),
      'package-lock.json': '{}',
      'a/package.json': package_({ pg: '8' }),
    });
    const read: string[] = [];
    const files: Files = {
      list: inner.list,
      read(path) {
        read.push(path);
        return inner.read(path);
      },
    };
    manifestsFrom('.', files);
    expect(read).toEqual(['package.json']);
    manifestsFrom('a', files);
    manifestsFrom('a', files);
    expect(read).toEqual(['package.json', 'a/package.json', 'package-lock.json']);
  });
});
