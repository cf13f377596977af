import type { Ecosystem } from '../../facts/manifest.js';
import { bunLock } from './bun-lock.js';
import { cargoToml, cargoWorkspace } from './cargo-toml.js';
import { composerJson, composerLock } from './composer.js';
import { cpanfile } from './cpanfile.js';
import { denoJson, denoLock } from './deno-json.js';
import type { LockReader, ManifestReader } from './dependency.js';
import { gemfile, gemfileLock } from './gemfile.js';
import { goMod } from './go-mod.js';
import { gradle, gradleCatalog, gradleLock } from './gradle.js';
import { clojure, sbt } from './jvm-lists.js';
import { mixExs, mixLock } from './mix.js';
import { msbuildProject, packagesConfig, packagesLock, packagesProps } from './msbuild.js';
import { packageJson } from './package-json.js';
import { packageLock } from './package-lock.js';
import { pipfile, pipfileLock } from './pipfile.js';
import { pnpmLock } from './pnpm-lock.js';
import { pom, pomManagement } from './pom.js';
import { pyproject } from './pyproject.js';
import { constraintsTxt, requirementsTxt } from './requirements.js';
import { condaEnvironment, setupCfg, setupPy } from './setuptools.js';
import { tomlLock } from './toml-lock.js';
import { yarnLock } from './yarn-lock.js';

export interface ManifestFormat {
  readonly ecosystem: Ecosystem;
  readonly read: ManifestReader;
}

const of = (ecosystem: Ecosystem, read: ManifestReader): ManifestFormat => ({ ecosystem, read });

const BY_NAME: ReadonlyMap<string, ManifestFormat> = new Map([
  ['package.json', of('npm', packageJson)],
  ['deno.json', of('deno', denoJson)],
  ['deno.jsonc', of('deno', denoJson)],
  ['import_map.json', of('deno', denoJson)],
  ['pyproject.toml', of('pypi', pyproject)],
  ['Pipfile', of('pypi', pipfile)],
  ['setup.cfg', of('pypi', setupCfg)],
  ['setup.py', of('pypi', setupPy)],
  ['environment.yml', of('pypi', condaEnvironment)],
  ['environment.yaml', of('pypi', condaEnvironment)],
  ['go.mod', of('go', goMod)],
  ['Gemfile', of('rubygems', gemfile)],
  ['gems.rb', of('rubygems', gemfile)],
  ['pom.xml', of('maven', pom)],
  ['build.gradle', of('maven', gradle)],
  ['build.gradle.kts', of('maven', gradle)],
  ['build.sbt', of('maven', sbt)],
  ['deps.edn', of('maven', clojure)],
  ['project.clj', of('maven', clojure)],
  ['Cargo.toml', of('cargo', cargoToml)],
  ['packages.config', of('nuget', packagesConfig)],
  ['Directory.Build.props', of('nuget', msbuildProject)],
  ['mix.exs', of('hex', mixExs)],
  ['composer.json', of('composer', composerJson)],
  ['cpanfile', of('cpan', cpanfile)],
]);

const BY_PATTERN: readonly (readonly [RegExp, ManifestFormat])[] = [
  [
    /^(?:requirements\/[\w.-]+|(?:[\w.-]+[-_.])?requirements(?:[-_.][\w.-]+)?)\.(?:txt|in)$/u,
    of('pypi', requirementsTxt),
  ],
  [/\.(?:cs|fs|vb)proj$/u, of('nuget', msbuildProject)],
  [/\.gemspec$/u, of('rubygems', gemfile)],
];

/** How a file of a folder is read that names packages; undefined for any other. */
export const manifestFormat = (name: string): ManifestFormat | undefined =>
  BY_NAME.get(name) ?? BY_PATTERN.find(([pattern]) => pattern.test(name))?.[1];

/**
 * Files that say which versions a folder and those below it get, by ecosystem, the surest first. Of several in one
 * folder the first counts, as the package manager takes it.
 */
export const LOCKS: Readonly<Partial<Record<Ecosystem, readonly (readonly [name: string, read: LockReader])[]>>> = {
  npm: [
    ['npm-shrinkwrap.json', packageLock],
    ['package-lock.json', packageLock],
    ['pnpm-lock.yaml', pnpmLock],
    ['yarn.lock', yarnLock],
    ['bun.lock', bunLock],
  ],
  deno: [['deno.lock', denoLock]],
  pypi: [
    ['uv.lock', tomlLock],
    ['poetry.lock', tomlLock],
    ['pdm.lock', tomlLock],
    ['Pipfile.lock', pipfileLock],
    ['constraints.txt', constraintsTxt],
  ],
  rubygems: [
    ['Gemfile.lock', gemfileLock],
    ['gems.locked', gemfileLock],
  ],
  maven: [
    ['gradle.lockfile', gradleLock],
    ['pom.xml', pomManagement],
  ],
  cargo: [['Cargo.lock', tomlLock]],
  nuget: [
    ['packages.lock.json', packagesLock],
    ['Directory.Packages.props', packagesProps],
  ],
  hex: [['mix.lock', mixLock]],
  composer: [['composer.lock', composerLock]],
};

/** Files that complete what a folder below names only in part: aliases of a catalog, crates of a workspace. */
export const CATALOGS: Readonly<Partial<Record<Ecosystem, readonly (readonly [name: string, read: LockReader])[]>>> = {
  maven: [['gradle/libs.versions.toml', gradleCatalog]],
  cargo: [['Cargo.toml', cargoWorkspace]],
};
