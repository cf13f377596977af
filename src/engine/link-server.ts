import { type Major, NEWEST } from '../facts/versions.js';
import type { CommandLine, ConfReading, LayeredAssignment } from '../parse/conf-tree.js';
import { parseEmbeddedHba } from '../parse/embedded-hba.js';
import { parseEmbeddedIdent } from '../parse/embedded-ident.js';
import type { EmbeddedLines } from '../parse/embedded-lines.js';
import type { HbaTree } from '../parse/hba-tree.js';
import { parsePgHba } from '../parse/pg-hba.js';
import { parsePgIdent } from '../parse/pg-ident.js';
import type { IdentTree } from '../parse/pg-ident-tree.js';
import type { Gap } from '../parse/problem.js';
import { readCommandLine, readConf } from '../parse/read-conf.js';
import { NOTHING_KNOWN } from '../semantics/access/world.js';
import type { Places } from '../semantics/certificates/places.js';
import { refusedLineSecrets } from '../semantics/connection-secrets.js';
import { hbaSecrets } from '../semantics/hba-secrets.js';
import type { Container, Environment, Operator, Secret, Server, Site } from '../semantics/project.js';
import type { Settings } from '../semantics/settings.js';
import { type SettingsOptions, settingsOf } from '../semantics/settings-of.js';
import { type Files, isReadable } from '../text/files.js';
import { basename, dirname, isAbsolute, join } from '../text/path.js';
import { known, type Resolved } from '../text/resolved.js';
import { type SourceFile, type Span, spanOf } from '../text/source.js';
import { type DeployRoots, deployedPath } from './deploy-roots.js';
import type { MaterialWorld } from './find-material.js';
import type { ToldAccess } from './link-access.js';
import { serverMaterial } from './link-server-material.js';
import { serverPlaces } from './server-places.js';
import { uncoveredCertificate } from './uncovered-certificate.js';

/** What is known of a server before its files are read. */
export interface ServerParts {
  readonly name: string;
  readonly at: Span;
  readonly conf?: SourceFile;
  /** The hba file when something outside of postgresql.conf names it. */
  readonly hba?: SourceFile;
  /** The same of the ident file. */
  readonly ident?: SourceFile;
  readonly commandLine?: CommandLine;
  readonly version: Resolved<Major>;
  /** As the server sees them: through its mounts. */
  readonly files: Files;
  /** The path in the tree behind a path the server sees. */
  readonly treePath?: (path: string) => string | undefined;
  /** Its data directory as the container has it, unless a file says otherwise. */
  readonly dataDirectory?: string;
  readonly container?: Container;
  readonly site?: Site;
  readonly extraDefaults?: SettingsOptions['extraDefaults'];
  readonly environment: Environment;
  readonly operator?: Operator;
  /** Records that stand in another file than a pg_hba.conf. */
  readonly hbaLines?: EmbeddedLines;
  /** The same of a pg_ident.conf. */
  readonly identLines?: EmbeddedLines;
  /** All of its settings are in sight, although no postgresql.conf is. */
  readonly configured?: true;
  /** What stands in none of its files. */
  readonly told?: ToldAccess;
  /** Where folders of the tree lie on the machine it runs on, where it runs on one. */
  readonly deployed?: DeployRoots;
  /** Looks for its certificates and keys. */
  readonly material?: MaterialWorld;
}

/** A server with what was read for it. */
export interface LinkedServer {
  readonly server: Server;
  readonly confFiles: readonly SourceFile[];
  readonly hbaFiles: readonly SourceFile[];
  readonly identFiles: readonly SourceFile[];
  readonly gaps: readonly Gap[];
  readonly secrets: readonly Secret[];
  /** Where the paths of its settings lead. */
  readonly places: Places;
  /** The effective `primary_conninfo`. */
  readonly primaryConninfo?: LayeredAssignment;
}

/** Read what belongs to one server and join it. */
export function linkServer(parts: ServerParts): LinkedServer {
  const { name, at, conf, version, container, environment } = parts;
  const reading = readSettings(parts);
  const anchor = conf ? firstLine(conf) : at;
  const settings = settingsOf(reading, {
    version,
    anchor,
    ...(parts.extraDefaults && { extraDefaults: parts.extraDefaults }),
  });
  const hba = hbaOf(parts, settings);
  const ident = identOf(parts, settings);
  const places = placesOf(parts, settings);
  const primaryConninfo = settings.written('primary_conninfo').at(-1);
  return {
    server: {
      name,
      at,
      version,
      settings,
      configured: conf !== undefined || parts.configured === true,
      environment,
      world: parts.told?.world ?? NOTHING_KNOWN,
      expectations: parts.told?.expectations ?? [],
      material: serverMaterial(settings, places, materialWorld(parts)),
      ...(hba && { hba }),
      ...(ident && { ident }),
      ...(container && { container }),
      ...(parts.site && { site: parts.site }),
      ...(parts.operator && { operator: parts.operator }),
    },
    places,
    confFiles: reading?.files ?? [],
    hbaFiles: hba?.files ?? [],
    identFiles: ident?.files ?? [],
    gaps: [
      ...(reading?.gaps ?? []),
      ...(hba?.gaps ?? []),
      ...(ident?.gaps ?? []),
      // The files of a container come with its image, or are mounted where it runs.
      ...(parts.treePath || parts.operator ? [] : uncoveredCertificate(settings, places)),
    ],
    secrets: [
      ...(hba ? hbaSecrets(hba) : []),
      ...settingSecrets(settings),
      ...(reading?.problems ?? []).flatMap(({ at: refused }) => refusedLineSecrets(refused)),
    ],
    ...(primaryConninfo && !primaryConninfo.template && { primaryConninfo }),
  };
}

const materialWorld = ({ material, files }: ServerParts): MaterialWorld => material ?? { files };

const inTreeOf = ({ treePath, deployed = [] }: ServerParts): ((path: string) => string | undefined) =>
  treePath ?? ((path) => deployedPath(deployed, path));

const placesOf = (parts: ServerParts, settings: Settings) =>
  serverPlaces({
    settings,
    files: materialWorld(parts).files,
    inTree: inTreeOf(parts),
    isInside: parts.treePath !== undefined,
    ...(parts.conf && { conf: parts.conf }),
    ...(parts.dataDirectory !== undefined && { dataDirectory: parts.dataDirectory }),
  });

function readSettings(parts: ServerParts): ConfReading | undefined {
  const { conf, at, commandLine, files } = parts;
  if (!conf) return commandLine && readCommandLine(at.file, commandLine);
  const reading = readWith(parts, conf, autoConfIn(dirname(conf.path), conf, files));
  // `ALTER SYSTEM` writes into the data directory, which these files may say is elsewhere.
  const home = reading.assignments.findLast(({ name }) => name.toLowerCase() === 'data_directory')?.value;
  const elsewhere = home !== undefined && isAbsolute(home) ? inTreeOf(parts)(home) : undefined;
  const auto = elsewhere === undefined ? undefined : autoConfIn(elsewhere, conf, files);
  return auto ? readWith(parts, conf, auto) : reading;
}

function autoConfIn(folder: string, conf: SourceFile, files: Files): SourceFile | undefined {
  if (basename(conf.path) === 'postgresql.auto.conf') return undefined;
  return readableAt(files, join(folder, 'postgresql.auto.conf'));
}

function readWith(parts: ServerParts, conf: SourceFile, autoConf: SourceFile | undefined): ConfReading {
  const { commandLine, files, treePath, deployed = [], version } = parts;
  const locate = treePath
    ? (target: string, from: SourceFile) => (isAbsolute(target) && treePath(target)) || join(dirname(from.path), target)
    : deployed.length > 0 && ((target: string) => deployedPath(deployed, target));
  return readConf(conf, {
    files,
    version: known(version) ?? NEWEST,
    ...(autoConf && { autoConf }),
    ...(commandLine && { commandLine }),
    ...(locate && { locate }),
  });
}

/** What is written above the first line of a file points at that line. */
export function firstLine(file: SourceFile): Span {
  const end = file.text.search(/\r?\n|$/u);
  return spanOf(file, 0, end === -1 ? 0 : end);
}

function hbaOf(parts: ServerParts, settings: Settings): HbaTree | undefined {
  const { hbaLines, version, files } = parts;
  const file = hbaLines ? undefined : (parts.hba ?? authFileOf('hba_file', settings, parts));
  const ssl = known(settings.bool('ssl'));
  const dbUserNamespace = known(settings.bool('db_user_namespace'));
  const world = {
    version: known(version) ?? NEWEST,
    ...(ssl !== undefined && { ssl }),
    ...(dbUserNamespace !== undefined && { dbUserNamespace }),
  };
  if (hbaLines) return parseEmbeddedHba(hbaLines, world);
  return file && parsePgHba(file, { ...world, files });
}

function identOf(parts: ServerParts, settings: Settings): IdentTree | undefined {
  const { identLines, files } = parts;
  const version = known(parts.version) ?? NEWEST;
  if (identLines) return parseEmbeddedIdent(identLines, version);
  const file = parts.ident ?? authFileOf('ident_file', settings, parts);
  return file && parsePgIdent(file, { version, files });
}

const USUAL_NAMES = { hba_file: 'pg_hba.conf', ident_file: 'pg_ident.conf' } as const;

/** The file that this setting names, or the one of the usual name beside the server's main file. */
function authFileOf(setting: keyof typeof USUAL_NAMES, settings: Settings, parts: ServerParts): SourceFile | undefined {
  const { conf, files, treePath } = parts;
  const main = conf ?? parts.hba;
  const named = settings.text(setting);
  if (named.kind === 'set') {
    const inTree = treePath?.(named.value);
    if (inTree !== undefined) return readableAt(files, inTree);
    if (treePath && isAbsolute(named.value)) return undefined;
    if (!conf) return undefined;
    const deployed = isAbsolute(named.value) ? deployedPath(parts.deployed ?? [], named.value) : undefined;
    const there = deployed === undefined ? undefined : readableAt(files, deployed);
    if (there) return there;
    // An absolute path is one of the server's disk; in a tree the file of that name lies beside its configuration.
    const beside = isAbsolute(named.value) ? basename(named.value) : named.value;
    return readableAt(files, join(dirname(conf.path), beside));
  }
  // What cannot be read may name another file, and rarely does; a template in the name itself is another matter.
  if (named.kind === 'unknown' && settings.written(setting).length > 0) return undefined;
  if (!main || treePath) return undefined;
  const usual = USUAL_NAMES[setting];
  const suffix = /\.conf(\.\w+)$/u.exec(main.path)?.[1] ?? '';
  const candidates = [`${usual}${suffix}`, usual].map((name) => join(dirname(main.path), name));
  return candidates.map((path) => readableAt(files, path)).find((file) => file !== undefined);
}

function readableAt(files: Files, path: string): SourceFile | undefined {
  const file = files.read(path);
  return isReadable(file) ? file : undefined;
}

/** A passphrase command may hold the passphrase itself. */
const settingSecrets = (settings: Settings): Secret[] =>
  settings
    .written('ssl_passphrase_command')
    .flatMap(({ value, slot }) => (value.trim() === '' ? [] : [{ at: slot.at, value }]));
