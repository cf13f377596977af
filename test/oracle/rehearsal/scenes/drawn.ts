import type { OracleMajor } from '../../postgres.js';
import { Random } from '../../random.js';
import { SERVED, type ServedName } from '../cast.js';
import { LISTS, type ListName, PRESENTED, type PresentedName, ROOTS, type RootName } from '../client-files.js';
import { RECORDS, type RecordsName, SINCE } from '../records.js';
import type { Form, Scene } from '../scene.js';

const names = <Name extends string>(table: Readonly<Record<Name, unknown>>) => Object.keys(table) as Name[];

/** What is varied. The first value of each is the plain one, which half of all scenes have. */
const DIMENSIONS = {
  mode: ['verify-full', '', 'disable', 'allow', 'prefer', 'require', 'verify-ca'],
  root: ['right', '', ...names(ROOTS)],
  served: ['good', 'off', ...names(SERVED)],
  records: ['password', ...names(RECORDS)],
  ca: ['right', '', 'wrong', 'both', 'intermediate and root'],
  presented: ['', ...names(PRESENTED)],
  user: ['app', 'alice', 'bob'],
  host: ['localhost', '127.0.0.1', 'db.example.test', 'other.example.test'],
  database: ['shop', 'postgres'],
  form: ['url', 'environment', 'service'],
  clientList: ['', ...names(LISTS)],
  serverList: ['', ...names(LISTS)],
  minimum: ['', 'TLSv1.2', 'TLSv1.3'],
  maximum: ['', 'TLSv1.2', 'TLSv1.3'],
  serverMaximum: ['', 'TLSv1.2', 'TLSv1.3'],
  ciphers: ['', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'],
  binding: ['', 'require', 'disable'],
  negotiation: ['', 'direct'],
} as const;
type Dimension = keyof typeof DIMENSIONS;
type Draw = Readonly<Record<Dimension, string>>;

const ALL = Object.keys(DIMENSIONS) as Dimension[];
/** How many draws the best one is chosen from. */
const CHOICES = 12;

/** Scenes in which as many pairs of values meet as in few of them may, the same ones for the same seed. */
export function drawn(seed: number, count: number, majors: readonly OracleMajor[]): readonly Scene[] {
  const random = new Random(seed);
  const met = new Set<string>();
  return random.times(count, (nth) => {
    const draws = random.times(CHOICES, () => draw(random));
    const news = draws.map((one) => pairsOf(one).filter((pair) => !met.has(pair)).length);
    const best = draws[news.indexOf(Math.max(...news))]!;
    for (const pair of pairsOf(best)) met.add(pair);
    return sceneOf(best, `drawn ${seed}.${nth}`, random.pick(majors), random.pick(majors));
  });
}

const draw = (random: Random): Draw =>
  Object.fromEntries(
    ALL.map((name) => [name, random.chance(plainness(name)) ? DIMENSIONS[name][0] : random.pick(DIMENSIONS[name])]),
  ) as Draw;

/** Where everything is special at once, nothing gets further than the first thing that is wrong. */
const plainness = (name: Dimension): number =>
  name === 'mode' || name === 'records' || name === 'user' || name === 'form' ? 0.2 : name === 'host' ? 0.5 : 0.75;

const pairsOf = (one: Draw): readonly string[] =>
  ALL.flatMap((a, nth) => ALL.slice(nth + 1).map((b) => `${a}=${one[a]} ${b}=${one[b]}`));

const some = <Name extends string, Value extends string>(name: Name, value: Value): { readonly [N in Name]?: Value } =>
  value === '' ? {} : ({ [name]: value } as { [N in Name]: Value });

function sceneOf(one: Draw, name: string, client: OracleMajor, server: OracleMajor): Scene {
  const records = one.records as RecordsName;
  const options = {
    ...some('sslmode', one.mode),
    ...some('ssl_min_protocol_version', one.minimum),
    ...some('ssl_max_protocol_version', one.maximum),
    ...some('channel_binding', one.binding),
    ...(client >= 17 && some('sslnegotiation', one.negotiation)),
  };
  const settings = { ...some('ssl_max_protocol_version', one.serverMaximum), ...some('ssl_ciphers', one.ciphers) };
  // No variable sets the password of a key.
  const form: Form = one.presented.includes('password') ? 'url' : (one.form as Form);
  return {
    name: `${name} libpq ${client} at ${server}: ${wordsOf(one)}`,
    server: {
      major: server,
      served: one.served as ServedName | 'off',
      records: server < (SINCE[records] ?? 0) ? 'certificate' : records,
      settings,
      ...some('ca', one.ca as RootName),
      ...some('list', one.serverList as ListName),
    },
    client: {
      libpq: client,
      form,
      options,
      user: one.user,
      host: one.host,
      database: one.database,
      ...(one.root !== '' && { root: one.root as RootName }),
      ...(one.presented !== '' && { presented: one.presented as PresentedName }),
      ...(one.clientList !== '' && { list: one.clientList as ListName }),
    },
  };
}

const wordsOf = (one: Draw): string =>
  ALL.filter((name) => one[name] !== DIMENSIONS[name][0] || name === 'mode')
    .map((name) => `${name} ${one[name] || 'none'}`)
    .join(', ');
