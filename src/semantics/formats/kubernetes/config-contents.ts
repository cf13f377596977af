import { type Kind, kindOf } from '../../../facts/kinds.js';
import { namesSecret } from '../../../facts/secret-names.js';
import { encodeBase64 } from '../../../parse/base64-passage.js';
import { withHoles } from '../../../parse/holes.js';
import type { Gap } from '../../../parse/problem.js';
import type { SourceFile, Span } from '../../../text/source.js';
import { isConnection } from '../../clients-of-scope.js';
import { urlSecrets } from '../../connection-secrets.js';
import type { Environment, Exposure, Secret } from '../../project.js';
import type { ScopedVariable } from '../../variables.js';
import type { Contribution, WrittenConnection } from '../../written.js';
import { type EmbeddedServer, embeddedServer } from '../servers/embedded-server.js';
import { urlsIn } from '../yaml/text-connections.js';
import { type Config, type ConfigEntry, entryVariable } from './config.js';
import { titleOf } from './manifest.js';

/** What a ConfigMap or a Secret holds by itself. */
export function configContents(
  { manifest, entries }: Config,
  environment: Environment,
  isUsed: boolean,
  holes: readonly Span[],
): Contribution {
  const { kind, name, file } = manifest;
  const title = titleOf(manifest);
  const embedded = serverOfFiles(name, entries, file, holes);
  const variables: ScopedVariable[] = [];
  const connections: WrittenConnection[] = [];
  const gaps: Gap[] = [];
  for (const entry of entries) {
    const variable = entryVariable(entry);
    if (variable) variables.push(variable);
    else {
      for (const url of entry.text ? urlsIn(entry.text) : [])
        connections.push({
          name: `${title}.data.${entry.name}`,
          at: url.at,
          string: url,
          environment,
        });
      if (isPostgresFile(entry.name) && !embedded?.read.has(entry)) {
        const message = `\`${entry.name}\` in the ${kind} \`${name}\` configures PostgreSQL or a pooler, and was not judged`;
        gaps.push({ at: entry.key, message });
      }
    }
  }
  const scope = { name: `${file.path}: ${title}`, prefix: `${title}.data.`, variables, environment };
  return {
    scopes: isUsed || variables.length === 0 ? [] : [scope],
    connections,
    exposures: entries.flatMap((entry) => exposureOf(entry, kind, title, environment)),
    secrets: entries.flatMap(secretsOf),
    ...(embedded && { servers: [{ ...embedded.server, environment }] }),
    gaps: [...(embedded?.gaps ?? []), ...gaps],
  };
}

/** The server whose own files these are, where there is no more than one of a kind; with the entries that were read. */
function serverOfFiles(
  name: string,
  entries: readonly ConfigEntry[],
  file: SourceFile,
  holes: readonly Span[],
): (EmbeddedServer & { readonly read: ReadonlySet<ConfigEntry> }) | undefined {
  const of = (kind: Kind): ConfigEntry | undefined => {
    const found = entries.filter((entry) => entry.text && kindOf(entry.name) === kind);
    return found.length === 1 ? found[0] : undefined;
  };
  const texts = { conf: of('postgresql.conf'), hba: of('pg_hba'), ident: of('pg_ident') };
  const read = new Set(Object.values(texts).filter((entry) => entry !== undefined));
  const [first] = read;
  const server = first && embeddedServer({ name, at: first.key, ...texts }, file, holes);
  return server && { ...server, read };
}

const POSTGRES_FILES = new Set<string | undefined>([
  'pg_hba',
  'pg_ident',
  'postgresql.conf',
  'pg_service',
  'pgbouncer',
  'userlist',
  'pgpool',
  'odyssey',
  'pgcat',
  'repmgr',
  'patroni',
]);
const isPostgresFile = (name: string): boolean => POSTGRES_FILES.has(kindOf(name));

function exposureOf(entry: ConfigEntry, kind: string, title: string, environment: Environment): readonly Exposure[] {
  const { name, key, text } = entry;
  if (!text) return [];
  const where = kind === 'Secret' ? ('secret' as const) : ('config-map' as const);
  const common = { where, name: `${title}.${name}`, environment };
  if (holdsPrivateKey(text.text)) return [{ ...common, at: key, what: 'private key' }];
  const isString = !text.text.includes('\n') && isConnection(name, text);
  const hasPassword =
    isString && (urlSecrets(withHoles(text).passage).length > 0 || /\bpassword\s*=\s*[^\s$]/u.test(text.text));
  return hasPassword ? [{ ...common, at: text.at, what: 'connection string' }] : [];
}

/** A key with a body of its own, neither encrypted nor left out. */
function holdsPrivateKey(text: string): boolean {
  const body = /-----BEGIN (?:[A-Z0-9]+ )?PRIVATE KEY-----([A-Za-z0-9+/=\s]{32,20000})-----END/u.exec(text)?.[1];
  return body !== undefined && !text.includes('BEGIN ENCRYPTED') && new Set(body.replaceAll(/\s/gu, '')).size > 4;
}

/** Base64 hides nothing: it is masked where it stands, and so is any other base64 of the same passwords. */
function secretsOf({ name, written, text, base64 }: ConfigEntry): readonly Secret[] {
  if (!base64) return [];
  const inside = text ? [...urlSecrets(text), ...(namesSecret(name) ? [{ at: written, value: text.text }] : [])] : [];
  const cores = inside.flatMap(({ value }) => base64Cores(value));
  return [
    { at: written, value: text?.text ?? '' },
    ...[...inside.map(({ value }) => value), ...cores].map((value) => ({ at: written, value })),
  ];
}

/** The digits that a text has in any base64 that holds it, wherever it starts: those it shares with its neighbours left out. */
function base64Cores(text: string): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const digits = encodeBase64('\0'.repeat(shift) + text).replace(/=+$/u, '');
    const core = digits.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + text.length) * 8) / 6));
    return core.length >= 6 ? [core] : [];
  });
}
