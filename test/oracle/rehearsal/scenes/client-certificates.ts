import { PRESENTED, type PresentedName } from '../client-files.js';
import type { ServerSide } from '../scene.js';
import { type LibpqMore, libpqAt, type Making } from './make.js';

const FULL = 'sslmode=verify-full';
const as = (
  name: string,
  presented: PresentedName | undefined,
  server: Partial<ServerSide>,
  client: LibpqMore = {},
  options = FULL,
): Making =>
  libpqAt(
    `${name}, ${presented ?? 'no certificate'}`,
    options,
    { root: 'right', user: 'alice', ...(presented && { presented }), ...client },
    { ca: 'right', ...server },
  );

const ALL = Object.keys(PRESENTED) as PresentedName[];

/** What the client presents, and what the server makes of it. */
export const clientCertificates: readonly Making[] = [
  ...ALL.map((presented) => as('records want one', presented, { records: 'certificate' })),
  ...ALL.map((presented) => as('records want none', presented, { records: 'password' }, {}, 'sslmode=prefer')),
  as('records want one', undefined, { records: 'certificate' }),
  as('else a password', undefined, { records: 'certificate, else a password' }, {}, 'sslmode=prefer'),
  as('else a password', 'bob', { records: 'certificate, else a password' }, {}, 'sslmode=prefer'),
  as('with a password', 'alice', { records: 'password and certificate' }),
  as('with a password', 'bob', { records: 'password and certificate' }),
  as('with a password', 'bob', { records: 'password and certificate of the role' }),
  as('with a password', 'alice', { records: 'password and certificate of the role' }),
  as('with a password', undefined, { records: 'password and certificate' }),
  as('trusted', 'bob', { records: 'certificate and trust' }),
  as('trusted', 'bob', { records: 'certificate of the role and trust' }),
  as('by a map', 'alice', { records: 'certificate of a map' }, { user: 'app' }),
  as('by a map', 'bob', { records: 'certificate of a map' }),
  as('by a map', 'alice', { records: 'certificate of a map' }),
  as('one role', undefined, { records: 'certificate of one role' }, { user: 'app' }),
  as('one role', 'alice', { records: 'certificate of one role' }),
  as('whole name', 'alice of an organisation', { records: 'whole name' }),
  as('whole name', 'alice', { records: 'whole name' }),
  as('whole name', 'bob', { records: 'whole name' }, { user: 'bob' }),
  as('other CA', 'alice', { records: 'certificate', ca: 'wrong' }),
  as('other CA, none asked', 'alice', { records: 'password', ca: 'wrong' }, {}, 'sslmode=require'),
  as('other CA', 'alice of the stranger', { records: 'certificate', ca: 'wrong' }),
  as('two CAs', 'alice of the stranger', { records: 'certificate', ca: 'both' }),
  as('intermediate CA alone', 'alice below intermediate', { records: 'certificate', ca: 'intermediate alone' }),
  as('intermediate CA', 'alice without intermediate', { records: 'certificate', ca: 'intermediate and root' }),
  libpqAt('no CA at all', FULL, { root: 'right', user: 'alice', presented: 'alice' }, { records: 'password' }),
  libpqAt('CA missing', FULL, { root: 'right' }, { ca: 'empty' }),
  as('sslcertmode=disable', 'alice', { records: 'certificate' }, {}, `${FULL} sslcertmode=disable`),
  as('sslcertmode=require', 'alice', { records: 'password' }, {}, `${FULL} sslcertmode=require`),
  as('sslcertmode=require', undefined, { records: 'password' }, {}, `${FULL} sslcertmode=require`),
  libpqAt('sslcertmode=require, no CA', `${FULL} sslcertmode=require`, {
    root: 'right',
    presented: 'alice',
    user: 'alice',
  }),
];

/** Who has been revoked. */
export const revocations: readonly Making[] = [
  as('server list fresh', 'alice', { records: 'certificate', list: 'fresh' }),
  as('server list fresh', 'alice revoked', { records: 'certificate', list: 'fresh' }),
  as('server list stale', 'alice', { records: 'certificate', list: 'stale' }),
  as('server list not yet', 'alice', { records: 'certificate', list: 'not yet' }),
  as('server list of another', 'alice', { records: 'certificate', list: 'of another' }),
  as('server list stale', undefined, { records: 'password', list: 'stale' }),
  as('server list lacks the intermediate', 'alice below intermediate', { records: 'certificate', list: 'fresh' }),
  as('server lists of both', 'alice below intermediate', { records: 'certificate', list: 'both' }),
  libpqAt('list fresh', FULL, { root: 'right', list: 'fresh' }),
  libpqAt('list fresh, revoked', FULL, { root: 'right', list: 'fresh' }, { served: 'revoked' }),
  libpqAt('list stale', FULL, { root: 'right', list: 'stale' }),
  libpqAt('list not yet', FULL, { root: 'right', list: 'not yet' }),
  libpqAt('list of another', FULL, { root: 'right', list: 'of another' }),
  libpqAt('list, revoked, require', 'sslmode=require', { list: 'fresh' }, { served: 'revoked' }),
  libpqAt('list, revoked, prefer', 'sslmode=prefer', { root: 'right', list: 'fresh' }, { served: 'revoked' }),
  libpqAt('list lacks the intermediate', FULL, { root: 'right', list: 'fresh' }, { served: 'below intermediate' }),
  libpqAt('lists of both', FULL, { root: 'right', list: 'both' }, { served: 'below intermediate' }),
];
