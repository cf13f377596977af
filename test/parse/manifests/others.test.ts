import { describe, expect, it } from 'vitest';
import { cargoToml, cargoWorkspace } from '../../../src/parse/manifests/cargo-toml.js';
import { composerJson, composerLock } from '../../../src/parse/manifests/composer.js';
import { cpanfile } from '../../../src/parse/manifests/cpanfile.js';
import { gemfile, gemfileLock } from '../../../src/parse/manifests/gemfile.js';
import { goMod } from '../../../src/parse/manifests/go-mod.js';
import { gradle, gradleCatalog, gradleLock } from '../../../src/parse/manifests/gradle.js';
import { clojure, sbt } from '../../../src/parse/manifests/jvm-lists.js';
import { mixExs, mixLock } from '../../../src/parse/manifests/mix.js';
import { msbuildProject, packagesConfig, packagesLock, packagesProps } from '../../../src/parse/manifests/msbuild.js';
import { pom, pomManagement } from '../../../src/parse/manifests/pom.js';
import { locked, named, versions } from './read.js';

it('go.mod', () => {
  const text = `module example.com/shop // comment

go 1.22

require github.com/lib/pq v1.10.9

require (
	github.com/jackc/pgx/v5 v5.5.4
	github.com/jackc/pgconn v1.14.0 // indirect
)

replace github.com/lib/pq => github.com/me/pq v1.10.2
replace (
	example.com/x v1.0.0 => ../x
)
`;
  expect(named(goMod, text)).toEqual([
    'github.com/lib/pq v1.10.2',
    'github.com/jackc/pgx/v5 v5.5.4',
    'github.com/jackc/pgconn v1.14.0 indirect',
  ]);
});

describe('Ruby', () => {
  it('Gemfile', () => {
    const text = `source "https://rubygems.org"
gem "rails", "~> 7.1"
gem 'pg', '>= 1.1' # gem 'mysql2'
# gem 'sqlite3'
group :development, :test do
  gem "sequel"
end
group :production do
  gem 'rom-sql'
end
gem 'minitest', group: :test
gem 'both', groups: [:test, :production]
`;
    expect(named(gemfile, text)).toEqual([
      'rails ~> 7.1',
      'pg >= 1.1',
      'sequel dev',
      'rom-sql',
      'minitest dev',
      'both',
    ]);
  });

  it('gemspec', () => {
    expect(named(gemfile, 'Gem::Specification.new do |s|\n  s.add_dependency "pg", "~> 1.5"\nend\n')).toEqual([
      'pg ~> 1.5',
    ]);
  });

  it('Gemfile.lock', () => {
    const text = `GEM
  remote: https://rubygems.org/
  specs:
    activerecord (7.1.3)
      activemodel (= 7.1.3)
    pg (1.5.6)
    pg (1.5.6-x64-mingw-ucrt)

DEPENDENCIES
  pg (~> 1.1)
`;
    expect(versions(gemfileLock, text)).toEqual({ activerecord: ['7.1.3'], pg: ['1.5.6'] });
  });
});

describe('JVM', () => {
  const POM = `<?xml version="1.0"?>
<project>
  <properties><pg.version>42.7.3</pg.version></properties>
  <dependencyManagement><dependencies>
    <dependency><groupId>io.r2dbc</groupId><artifactId>r2dbc-postgresql</artifactId><version>1.0.5</version></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <!-- <dependency><groupId>x</groupId></dependency> -->
    <dependency>
      <groupId>org.postgresql</groupId>
      <artifactId>postgresql</artifactId>
      <version>\${pg.version}</version>
      <exclusions><exclusion><groupId>a</groupId><artifactId>b</artifactId></exclusion></exclusions>
    </dependency>
    <dependency><groupId>t</groupId><artifactId>c</artifactId><version>\${gone}</version><scope>test</scope></dependency>
  </dependencies>
  <build><plugins><plugin>
    <dependencies><dependency><groupId>p</groupId><artifactId>q</artifactId></dependency></dependencies>
  </plugin></plugins></build>
</project>`;

  it('pom.xml', () => {
    expect(named(pom, POM)).toEqual(['org.postgresql:postgresql 42.7.3', 't:c dev']);
    expect(versions(pomManagement, POM)).toEqual({ 'io.r2dbc:r2dbc-postgresql': ['1.0.5'] });
  });

  it('build.gradle', () => {
    const text = `ext.pgVersion = '42.7.3'
def vertx = "4.5.1"
dependencies {
  implementation 'org.postgresql:postgresql:42.6.0'
  runtimeOnly("org.postgresql:r2dbc-postgresql")
  // implementation 'a:b:1'
  implementation "io.vertx:vertx-pg-client:\${vertx}"
  api "x:y:$pgVersion"
  compile group: 'org.g', name: 'n', version: '1.2'
  testImplementation 'com.h2database:h2:2.2'
  implementation(libs.postgresql.jdbc)
  implementation libs.bundles.db
}`;
    expect(named(gradle, text)).toEqual([
      'org.postgresql:postgresql 42.6.0',
      'org.postgresql:r2dbc-postgresql',
      'io.vertx:vertx-pg-client 4.5.1',
      'x:y 42.7.3',
      'org.g:n 1.2',
      'com.h2database:h2 2.2 dev',
      'libs:postgresql-jdbc',
      'libs:bundles-db',
    ]);
  });

  it('libs.versions.toml', () => {
    const text = `[versions]
postgresql = "42.7.3"
[libraries]
postgresql-jdbc = { module = "org.postgresql:postgresql", version.ref = "postgresql" }
vertx = { group = "io.vertx", name = "vertx-pg-client", version = "4.5.1" }
plain = "a:b:1"
[bundles]
db = ["plain", "vertx"]
`;
    const { declared } = locked(gradleCatalog, text);
    expect(Object.fromEntries(declared ?? [])).toEqual({
      'libs:postgresql-jdbc': { name: 'org.postgresql:postgresql', range: '42.7.3' },
      'libs:vertx': { name: 'io.vertx:vertx-pg-client', range: '4.5.1' },
      'libs:plain': { name: 'a:b', range: '1' },
      'libs:bundles-db': { name: 'io.vertx:vertx-pg-client', range: '4.5.1' },
    });
  });

  it('gradle.lockfile', () => {
    expect(versions(gradleLock, '# x\norg.postgresql:postgresql:42.7.3=runtimeClasspath\nempty=\n')).toEqual({
      'org.postgresql:postgresql': ['42.7.3'],
    });
  });

  it.each([
    [
      sbt,
      '"org.postgresql" % "postgresql" % "42.7.3" % Test,\n"a" %% "b" % V',
      ['org.postgresql:postgresql 42.7.3 dev', 'a:b'],
    ],
    [clojure, '{:deps {org.postgresql/postgresql {:mvn/version "42.7.3"}}}', ['org.postgresql:postgresql 42.7.3']],
    [clojure, '[org.postgresql/postgresql "42.2.2"]', ['org.postgresql:postgresql 42.2.2']],
  ])('%o: %s', (read, text, expected) => {
    expect(named(read, text)).toEqual(expected);
  });
});

describe('Rust', () => {
  const CARGO = `[package]
name = "shop"
[dependencies]
tokio-postgres = "0.7"
sqlx = { version = "0.8", default-features = false, features = ["postgres", "runtime-tokio"] }
db = { package = "postgres", version = "0.19" }
diesel.workspace = true
[dependencies.sea-orm]
version = "1"
features = [
  "sqlx-postgres",
]
[dev-dependencies]
bb8-postgres = "0.8"
[target.'cfg(unix)'.dependencies]
deadpool-postgres = "0.14"
[workspace.dependencies]
diesel = { version = "2.1", features = ["postgres"] }
`;

  it('Cargo.toml', () => {
    expect(named(cargoToml, CARGO)).toEqual([
      'tokio-postgres 0.7',
      'sqlx 0.8 [postgres,runtime-tokio]',
      'postgres 0.19',
      'diesel [workspace]',
      'sea-orm 1 [sqlx-postgres]',
      'bb8-postgres 0.8 dev',
      'deadpool-postgres 0.14',
    ]);
    expect(Object.fromEntries(locked(cargoWorkspace, CARGO).declared ?? [])).toEqual({
      diesel: { name: 'diesel', range: '2.1', features: ['postgres'] },
    });
  });
});

describe('.NET', () => {
  it('projects', () => {
    const text = `\uFEFF<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><NpgsqlVersion>8.0.3</NpgsqlVersion></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Npgsql" Version="$(NpgsqlVersion)" />
    <PackageReference Include='Marten'><Version>7.0.0</Version></PackageReference>
    <PackageReference Include="Central" />
    <PackageReference Remove="Gone" />
  </ItemGroup>
</Project>`;
    expect(named(msbuildProject, text)).toEqual(['Npgsql 8.0.3', 'Marten 7.0.0', 'Central']);
  });

  it('versions', () => {
    const props = '<Project><ItemGroup><PackageVersion Include="Npgsql" Version="9.0.4" /></ItemGroup></Project>';
    expect(versions(packagesProps, props)).toEqual({ Npgsql: ['9.0.4'] });
    const lock = '{"version":1,"dependencies":{"net8.0":{"Npgsql":{"type":"Direct","resolved":"8.0.3"}}}}';
    expect(versions(packagesLock, lock)).toEqual({ Npgsql: ['8.0.3'] });
    expect(named(packagesConfig, '<packages><package id="Npgsql" version="4.0.1" /></packages>')).toEqual([
      'Npgsql 4.0.1',
    ]);
  });
});

it('mix.exs and mix.lock', () => {
  const text = `defp deps do
    [
      {:ecto_sql, "~> 3.10"},
      {:postgrex, ">= 0.0.0"}, # {:myxql, "1"}
      {:oban, github: "x/oban"},
      {:credo, "~> 1.7", only: [:dev, :test], runtime: false}
    ]
  end`;
  expect(named(mixExs, text)).toEqual(['ecto_sql ~> 3.10', 'postgrex >= 0.0.0', 'myxql 1', 'oban', 'credo ~> 1.7 dev']);
  const lock =
    '%{\n  "postgrex": {:hex, :postgrex, "0.17.3", "abc", [:mix], [], "hexpm", "def"},\n  "x": {:git, "y"},\n}';
  expect(versions(mixLock, lock)).toEqual({ postgrex: ['0.17.3'] });
});

it('composer.json and composer.lock', () => {
  const text = '{"require":{"php":"^8.2","laravel/framework":"^11.0"},"require-dev":{"doctrine/dbal":"^4"}}';
  expect(named(composerJson, text)).toEqual(['php ^8.2', 'laravel/framework ^11.0', 'doctrine/dbal ^4 dev']);
  expect(versions(composerLock, '{"packages":[{"name":"laravel/framework","version":"v11.1.0"},{"name":1}]}')).toEqual({
    'laravel/framework': ['11.1.0'],
  });
});

it('cpanfile', () => {
  const text =
    "requires 'DBD::Pg', '3.10';\nrequires \"Mojo::Pg\" => '4';\non 'test' => sub {\n  requires 'Test::More';\n};\nrequires 'DBI';\n";
  expect(named(cpanfile, text)).toEqual(['DBD::Pg 3.10', 'Mojo::Pg 4', 'Test::More dev', 'DBI']);
});
