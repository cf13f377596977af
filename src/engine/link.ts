import { BY_CONTENT, contentKindOf } from '../facts/content-kinds.js';
import { type Kind, kindOf as kindByName } from '../facts/kinds.js';
import type { Gap } from '../parse/problem.js';
import { environmentOf as environmentByPath } from '../semantics/environment.js';
import type {
  Checked,
  Client,
  ClusterService,
  ComposeProject,
  Exposure,
  ManagedServer,
  MaterialFile,
  Pooler,
  Project,
  Secret,
  Variable,
  WrittenPassword,
} from '../semantics/project.js';
import type { Contribution, ProcessScope, WrittenPooler } from '../semantics/written.js';
import { basename, dirname } from '../text/path.js';
import { known } from '../text/resolved.js';
import type { SourceFile } from '../text/source.js';
import { withAliases } from './alias-names.js';
import { overrideOf } from './compose-override.js';
import { configuredGaps } from './configured-gaps.js';
import { deployRootsOf } from './deploy-roots.js';
import { hiddenPosture } from './hidden-posture.js';
import { keySecrets } from './key-secrets.js';
import { toldAccess } from './link-access.js';
import {
  type ClientParts,
  clientsOf,
  conninfoClient,
  envFileClients,
  optionSecrets,
  serviceFileClients,
  serviceFilePasswords,
  walreceiver,
  writtenClient,
} from './link-clients.js';
import { composeParts } from './link-compose.js';
import {
  configuredServers,
  type DirectoryWorld,
  servers as directoryServers,
  hbaOnlyServers,
} from './link-directories.js';
import { type Contributed, holdsSomething, isToldByVariable, readFormats, variableReaders } from './link-formats.js';
import { keyFiles } from './link-keys.js';
import { legsOf } from './link-legs.js';
import type { LinkOptions } from './link-options.js';
import { writtenPooler } from './link-poolers.js';
import { type LinkedServer, linkServer, type ServerParts } from './link-server.js';
import { writtenServer } from './link-written-server.js';
import { materialUses } from './material-uses.js';
import { MountedFiles } from './mounted-files.js';
import { isNew, oncePerPlace } from './once-per-place.js';
import { replications } from './replications.js';
import { standInGaps } from './stand-in-gaps.js';
import { unheldExpectations } from './unheld-expectations.js';
import { type UsedFile, usedFiles } from './used-files.js';
import { variablePasswords } from './variable-passwords.js';
import type { VariableReaders } from './variable-readers.js';

/**
 * Joins files into the model of the estate. Files are claimed by the servers that read them: first those of compose
 * services, then those the configuration names, then every folder with a configuration of its own. Never throws; what
 * could not be read is a gap.
 */
export function link(files: readonly SourceFile[], options: LinkOptions): Project {
  return new Linking(files, options).project();
}

class Linking {
  private readonly options: LinkOptions;
  private readonly byKind = new Map<Kind, SourceFile[]>();
  private readonly world: DirectoryWorld;
  private readonly servers: LinkedServer[] = [];
  private readonly clients: Client[] = [];
  private readonly variables: Variable[] = [];
  private readonly clientPlaces = new Set<string>();
  private readonly composeProjects: ComposeProject[] = [];
  private readonly clusterServices: ClusterService[] = [];
  private readonly variablePlaces = new Set<string>();
  private readonly poolers: Pooler[] = [];
  private readonly mounted = new MountedFiles();
  private readonly managed: ManagedServer[] = [];
  private readonly passwords: WrittenPassword[] = [];
  private readonly exposures: Exposure[] = [];
  private readonly gaps: Gap[] = [];
  private readonly secrets: Secret[] = [];
  private readonly checked = new Map<string, Checked>();
  private readonly sources = new Map<string, SourceFile>();
  private readonly contributions: readonly Contributed[];
  private readonly readers: VariableReaders;

  constructor(files: readonly SourceFile[], options: LinkOptions) {
    this.options = options;
    const kindOf = options.kindOf ?? ((path: string) => kindByName(path) ?? contentKindOf(path));
    for (const file of files) {
      const kind = kindOf(file.path);
      if (kind === undefined) continue;
      const there = this.byKind.get(kind);
      if (there) there.push(file);
      else this.byKind.set(kind, [file]);
    }
    this.world = {
      options,
      deployed: deployRootsOf(options.config),
      material: { files: options.files, ...(options.material && { read: options.material }) },
      // The folders above the root say nothing about what is in it.
      environmentOf: (path) =>
        options.environmentOf?.(path) ?? environmentByPath(/^(?:\/|\.\.\/)/u.test(path) ? basename(path) : path),
    };
    this.contributions = readFormats(this.byKind, this.world);
    this.readers = variableReaders(this.contributions, this.world);
  }

  project(): Project {
    this.composeFiles();
    for (const parts of configuredServers(this.world)) this.addServer(parts);
    for (const parts of directoryServers(this.unclaimed('postgresql.conf'), this.world)) this.addServer(parts);
    for (const parts of hbaOnlyServers(this.unclaimed('pg_hba'), this.world)) this.addServer(parts);
    const composeFolders = this.composeFolders();
    for (const file of this.files('env')) {
      this.note(file, 'env');
      this.take(envFileClients(file, composeFolders, this.world, this.readers));
    }
    for (const file of this.files('pg_service')) {
      this.note(file, 'pg_service');
      this.take(serviceFileClients(file, this.world));
      this.passwords.push(...serviceFilePasswords(file, this.world));
    }
    for (const file of this.files('conninfo')) {
      this.note(file, 'conninfo');
      this.take(conninfoClient(file, this.world));
    }
    for (const file of this.files('pg_ident')) this.note(file, 'pg_ident');
    this.otherFormats();
    this.passwords.push(...variablePasswords(this.variables, this.passwords));
    const { config } = this.options;
    const linked = this.servers.map(({ server }) => server);
    const servers = withAliases(linked, config);
    const poolers = withAliases(this.poolers, config);
    const { managed } = this;
    this.gaps.push(...configuredGaps({ servers, poolers, managed }, this.options));
    this.gaps.push(...unheldExpectations(servers, config));
    const used = usedFiles(this.files('key'), materialUses(servers, this.clients, poolers), this.options.files);
    const keys = keyFiles(used, this.world.environmentOf);
    const material = this.materialFiles(used);
    for (const { file } of [...keys, ...material]) this.note(file, 'key');
    for (const { file } of used) for (const secret of keySecrets(file)) this.secrets.push(secret);
    const shared = {
      servers,
      clients: this.clients,
      poolers,
      managed,
      replications: replications(servers, this.options),
    };
    const { composeProjects: projects, clusterServices: services } = this;
    return {
      ...shared,
      variables: this.variables,
      keys,
      material,
      legs: legsOf({ ...shared, projects, services, ...(config && { config }) }),
      passwords: this.passwords,
      exposures: this.exposures,
      gaps: oncePerPlace([...this.gaps, ...standInGaps(material)]),
      secrets: this.secrets,
      checked: [...this.checked.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
      files: [...this.sources.values()],
    };
  }

  /** What of the key material in sight is of interest: what somebody uses, and what a person named. */
  private materialFiles(files: readonly UsedFile[]): readonly MaterialFile[] {
    const { read } = this.world.material;
    const { namedMaterial } = this.options;
    if (!read) return [];
    return files
      .filter(({ file, uses }) => uses.length > 0 || namedMaterial?.(file.path) === true)
      .map(({ file, uses }) => ({ ...read(file), uses, environment: this.world.environmentOf(file.path) }));
  }

  private files(kind: Kind): readonly SourceFile[] {
    return this.byKind.get(kind) ?? [];
  }

  /** Files of a kind that no server has read yet. */
  private unclaimed(kind: 'postgresql.conf' | 'pg_hba'): readonly SourceFile[] {
    return this.files(kind).filter(({ path }) => !this.checked.has(path));
  }

  /** Folders whose `.env` is Compose's. */
  private composeFolders(): ReadonlySet<string> {
    return new Set(this.files('compose').map(({ path }) => dirname(path)));
  }

  /** Every compose file, with the override that Compose lays over it by itself. */
  private composeFiles(): void {
    const { compose, files } = this.options;
    if (!compose) return;
    const byPath = new Map(this.files('compose').map((file) => [file.path, file]));
    const laidOver = new Set<string>();
    for (const file of byPath.values()) {
      const override = overrideOf(file.path, byPath);
      if (override) laidOver.add(override.path);
    }
    for (const file of byPath.values()) {
      if (laidOver.has(file.path)) continue;
      const override = overrideOf(file.path, byPath);
      const { tree, problems } = compose(file, { files, ...(override && { overrides: [override] }) });
      for (const gap of [...tree.gaps, ...problems]) this.gaps.push(gap);
      this.note(file, 'compose');
      if (override) this.note(override, 'compose');
      for (const read of tree.files) this.sources.set(read.path, read);
      const { servers, scopes, poolers, project } = composeParts(file, tree, this.options, this.world.environmentOf);
      this.composeProjects.push(project);
      for (const parts of servers) this.addServer(parts);
      for (const scope of scopes) {
        this.mounted.add(scope.mounts);
        this.takeScope(scope, file);
      }
      for (const pooler of poolers) this.addPooler(pooler, file);
    }
  }

  /** A file that holds nothing of ours does not count as checked. */
  private otherFormats(): void {
    for (const { kind, file, contribution } of this.contributions) {
      if (this.checked.has(file.path)) continue;
      if (!BY_CONTENT.has(kind) || holdsSomething(contribution)) this.note(file, kind);
      this.contribute(contribution, file);
    }
  }

  private contribute(contribution: Contribution, file: SourceFile): void {
    const mounts = this.mounted.around(file.path);
    const inside = mounts && { mounts };
    for (const server of contribution.servers ?? []) this.addServer(writtenServer(server, file, this.world));
    for (const scope of contribution.scopes ?? []) this.takeScope(scope, file);
    for (const connection of contribution.connections ?? []) {
      if (isToldByVariable(connection, file, this.clients))
        this.secrets.push(...optionSecrets(connection.options ?? []));
      else this.take(writtenClient({ ...inside, ...connection }, file, this.world));
    }
    for (const pooler of contribution.poolers ?? []) this.addPooler({ ...inside, ...pooler }, file);
    this.managed.push(...(contribution.managed ?? []));
    for (const service of contribution.services ?? []) this.clusterServices.push(service);
    for (const password of contribution.passwords ?? []) {
      this.passwords.push(password);
      const value = password.form === 'plain' ? known(password.value) : undefined;
      if (value) this.secrets.push({ at: password.at, value });
    }
    this.exposures.push(...(contribution.exposures ?? []));
    for (const secret of contribution.secrets ?? []) this.secrets.push(secret);
    for (const gap of contribution.gaps ?? []) this.gaps.push(gap);
  }

  private addPooler(written: WrittenPooler, file: SourceFile): void {
    const { pooler, secrets } = writtenPooler(written, file, this.world);
    this.poolers.push(pooler);
    for (const secret of secrets) this.secrets.push(secret);
  }

  private addServer(parts: ServerParts): void {
    const { deployed, material } = this.world;
    const onMachine = parts.treePath ? {} : { deployed };
    const linked = linkServer({ ...parts, ...onMachine, material, told: toldAccess(parts.name, this.options.config) });
    this.servers.push(linked);
    for (const gap of [...linked.gaps, ...hiddenPosture(linked.server)]) this.gaps.push(gap);
    for (const secret of linked.secrets) this.secrets.push(secret);
    for (const file of linked.confFiles) this.note(file, 'postgresql.conf');
    for (const file of linked.hbaFiles) this.note(file, 'pg_hba');
    for (const file of linked.identFiles) this.note(file, 'pg_ident');
    if (linked.primaryConninfo)
      this.take(walreceiver(linked.primaryConninfo, linked.places, this.world, linked.server.version));
  }

  private takeScope(scope: ProcessScope, file: SourceFile): void {
    const found = clientsOf(scope, file, this.world, scope, this.readers);
    this.take(scope.isPooler ? { ...found, clients: [] } : found);
  }

  /** Two ways to the same text make one client: the first, which knows more of its surroundings, stays. */
  private take({ clients, variables, secrets, gaps }: ClientParts): void {
    for (const client of clients) if (isNew(this.clientPlaces, client.at)) this.clients.push(client);
    for (const variable of variables) if (isNew(this.variablePlaces, variable.at)) this.variables.push(variable);
    // One by one: there may be more of them than a call has room for arguments.
    for (const secret of secrets) this.secrets.push(secret);
    for (const gap of gaps) this.gaps.push(gap);
    for (const { at } of [...clients, ...variables]) this.sources.set(at.file.path, at.file);
  }

  private note(file: SourceFile, kind: Kind): void {
    this.sources.set(file.path, file);
    if (!this.checked.has(file.path)) this.checked.set(file.path, { file: file.path, kind });
  }
}
