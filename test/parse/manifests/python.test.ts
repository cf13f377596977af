import { describe, expect, it } from 'vitest';
import { pipfile, pipfileLock } from '../../../src/parse/manifests/pipfile.js';
import { pyproject } from '../../../src/parse/manifests/pyproject.js';
import { requirement } from '../../../src/parse/manifests/requirement.js';
import { constraintsTxt, requirementsTxt } from '../../../src/parse/manifests/requirements.js';
import { condaEnvironment, setupCfg, setupPy } from '../../../src/parse/manifests/setuptools.js';
import { tomlLock } from '../../../src/parse/manifests/toml-lock.js';
import { locked, named, versions } from './read.js';

describe('a requirement', () => {
  it.each([
    ['psycopg2-binary==2.9.9', { name: 'psycopg2-binary', range: '==2.9.9' }],
    [
      'psycopg[binary, pool] >= 3.1 ; python_version > "3.8"',
      { name: 'psycopg', range: '>=3.1', features: ['binary', 'pool'] },
    ],
    ['asyncpg (>=0.27,<0.31)', { name: 'asyncpg', range: '>=0.27,<0.31' }],
    ['asyncpg  # fast', { name: 'asyncpg' }],
    ['pg8000 @ git+https://example.com/pg8000', { name: 'pg8000' }],
    ['psycopg==3.2.1 --hash=sha256:abc', { name: 'psycopg', range: '==3.2.1' }],
    ['-e .', undefined],
    ['# psycopg2', undefined],
    ['not a requirement', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(requirement(text)).toEqual(expected);
  });
});

describe('requirements.txt', () => {
  it('includes others', () => {
    const text = '-r base.txt\r\n--requirement=../shared.txt\nasyncpg==0.29.0\n-r https://example.com/x.txt\n';
    const others = { 'deploy/base.txt': 'psycopg2==2.9.9\n-r requirements.txt\n', 'shared.txt': 'pg8000\n' };
    expect([...named(requirementsTxt, text, { path: 'deploy/requirements.txt', others })].sort()).toEqual([
      'asyncpg ==0.29.0',
      'pg8000',
      'psycopg2 ==2.9.9',
    ]);
  });

  it.each([
    ['requirements-dev.txt', ' dev'],
    ['test-requirements.txt', ' dev'],
    ['requirements/production.txt', ''],
    ['developer-portal-requirements.txt', ''],
  ])('%s', (path, more) => {
    expect(named(requirementsTxt, 'asyncpg', { path })).toEqual([`asyncpg${more}`]);
  });

  it('may be constraints', () => {
    expect(versions(constraintsTxt, 'asyncpg==0.29.0\npg8000>=1\n')).toEqual({ asyncpg: ['0.29.0'] });
  });
});

describe('pyproject.toml', () => {
  it('has a project', () => {
    const text = `
[project]
name = "shop" # psycopg2
dependencies = [
  "fastapi>=0.110",
  "psycopg[binary]>=3.1", # "asyncpg"
]

[project.optional-dependencies]
postgres = ["psycopg2>=2.9"]
test = ['pg8000']

[dependency-groups]
dev = ["asyncpg", {include-group = "lint"}]

[tool.uv]
dev-dependencies = ["aiopg"]
`;
    expect(named(pyproject, text)).toEqual([
      'fastapi >=0.110',
      'psycopg >=3.1 [binary]',
      'psycopg2 >=2.9',
      'pg8000 dev',
      'asyncpg dev',
      // A group that is included is no package of this name.
      'lint dev',
      'aiopg dev',
    ]);
  });

  it('is read by Poetry', () => {
    const text = `
[tool.poetry]
name = "shop"
[tool.poetry.dependencies]
python = "^3.11"
"psycopg2-binary" = "^2.9"
psycopg = { version = "^3.1", extras = ["binary", "pool"] }
[tool.poetry.dependencies.asyncpg]
version = "0.29.0"
[tool.poetry.group.dev.dependencies]
pg8000 = "*"
[tool.poetry.group.worker.dependencies]
aiopg = "1.4"
`;
    expect(named(pyproject, text)).toEqual([
      'python ^3.11',
      'psycopg2-binary ^2.9',
      'psycopg ^3.1 [binary,pool]',
      'asyncpg 0.29.0',
      'pg8000 * dev',
      'aiopg 1.4',
    ]);
  });
});

it('Pipfile', () => {
  const text = '[packages]\npsycopg2 = "*"\nasyncpg = {version = "==0.29.0"}\n[dev-packages]\npg8000 = "*"\n';
  expect(named(pipfile, text)).toEqual(['psycopg2 *', 'asyncpg ==0.29.0', 'pg8000 * dev']);
  expect(versions(pipfileLock, '{"default":{"psycopg2":{"version":"==2.9.9"}},"develop":{"x":{}}}')).toEqual({
    psycopg2: ['2.9.9'],
  });
});

it('poetry.lock, uv.lock and Cargo.lock', () => {
  const text = `# generated
[[package]]
name = "asyncpg"
version = "0.29.0"
description = "name = \\"x\\""

[[package]]
name = "psycopg2"
version = "2.9.9"

[package.dependencies]
name = "z"
`;
  expect(versions(tomlLock, text)).toEqual({ asyncpg: ['0.29.0'], psycopg2: ['2.9.9'] });
  expect([...locked(tomlLock, text, ['psycopg2']).versions.keys()]).toEqual(['psycopg2']);
});

it('setup.cfg', () => {
  const text = `[metadata]
name = psycopg2
[options]
packages = find:
install_requires =
    psycopg2>=2.9
    asyncpg; python_version > "3.8"
[options.extras_require]
pg8000 = pg8000>=1.30
test =
    aiopg
`;
  expect(named(setupCfg, text)).toEqual(['psycopg2 >=2.9', 'asyncpg', 'pg8000 >=1.30', 'aiopg dev']);
});

it.each([
  [
    "setup(\n  install_requires=[\n    'psycopg[binary]>=3',\n    \"asyncpg\",\n  ],\n  extras_require={'x': ['pg8000']},\n)",
    ['psycopg >=3 [binary]', 'asyncpg'],
  ],
  ["setup(install_requires=['psycopg2'], tests_require=['asyncpg'])", ['psycopg2']],
  ['setup(install_requires=REQUIREMENTS)', []],
])('setup.py: %s', (text, expected) => {
  expect(named(setupPy, text)).toEqual(expected);
});

it('environment.yml', () => {
  const text =
    'name: shop\ndependencies:\n  - python=3.11\n  - conda-forge::psycopg2=2.9\n  - pip:\n    - asyncpg==0.29.0\n';
  expect(named(condaEnvironment, text)).toEqual(['python ==3.11', 'psycopg2 ==2.9', 'pip', 'asyncpg ==0.29.0']);
});
