import { UsageError } from '../host/usage-error.js';
import type { Client } from '../semantics/project.js';
import { placeWords } from '../semantics/rehearsal/party-words.js';
import { didYouMean } from '../text/closest.js';
import { visible } from '../text/visible.js';

/** More names than this are not listed. */
const FEW_NAMES = 8;

/**
 * Chooses the servers that were named; everybody where nobody was.
 * @throws UsageError for a name that nobody has, with those that somebody does
 */
export function chosenServers(names: readonly string[], there: readonly string[]): (name: string) => boolean {
  const wanted = new Set(names.filter((name) => name !== ''));
  for (const name of wanted) if (!there.includes(name)) throw missing('server', name, there);
  return (name) => wanted.size === 0 || wanted.has(name);
}

/**
 * Chooses the clients that were named: by their own name, by where they stand (`api/db.js:3`), or by the compose service
 * that they are part of; everybody where nobody was.
 * @param counts those that are of use here; all of them without it
 * @throws UsageError for a name that nobody has, with those that somebody does
 */
export function chosenClients(
  names: readonly string[],
  clients: readonly Client[],
  counts?: ReadonlySet<Client>,
): (client: Client) => boolean {
  const given = names.filter((name) => name !== '');
  if (given.length === 0) return () => true;
  const useful = clients.filter((client) => counts?.has(client) ?? true);
  const chosen = new Set<Client>();
  for (const name of given) {
    const meant = called(name, clients);
    if (meant.length === 0)
      throw missing(
        'client',
        name,
        useful.map((client) => client.name),
      );
    const own = meant.filter((client) => counts?.has(client) ?? true);
    if (own.length === 0)
      throw new UsageError(
        `no file tells which server \`${visible(name)}\` connects to; \`aliases\` in the configuration would`,
      );
    for (const client of own) chosen.add(client);
  }
  return (client) => chosen.has(client);
}

function called(name: string, clients: readonly Client[]): readonly Client[] {
  const own = clients.filter((client) => client.name === name || placeWords(client.at) === name);
  return own.length > 0 ? own : ofService(name, clients);
}

/** What a compose file gives a service, and the code that it builds the service from. */
function ofService(name: string, clients: readonly Client[]): readonly Client[] {
  const sites = clients.flatMap(({ site }) => (site?.kind === 'compose' && site.service === name ? [site] : []));
  const folders = sites.flatMap(({ builtFrom }) => (builtFrom === undefined ? [] : [`${builtFrom}/`]));
  return clients.filter(
    ({ at, site }) =>
      (site?.kind === 'compose' && site.service === name) || folders.some((folder) => at.file.path.startsWith(folder)),
  );
}

function missing(what: 'client' | 'server', name: string, there: readonly string[]): UsageError {
  const each = [...new Set(there)];
  return new UsageError(`there is no ${what} \`${visible(name)}\`${didYouMean(name, each) || listed(each)}`);
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return '';
  const some = names.slice(0, FEW_NAMES).map((name) => `\`${visible(name)}\``);
  const more = names.length > some.length ? ` and ${names.length - some.length} more` : '';
  return `; there are ${some.join(', ')}${more}`;
}
