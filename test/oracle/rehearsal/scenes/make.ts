import type { OracleMajor } from '../../postgres.js';
import type { ClientSide, LibpqSide, PgSide, Scene, ServerSide } from '../scene.js';

type ClientMore = Partial<Omit<ClientSide, 'libpq' | 'pg'>>;
export type LibpqMore = ClientMore & Omit<LibpqSide, 'libpq'>;

/** A scene for one major of libpq, at a server of one. */
export type Making = (client: OracleMajor, server: OracleMajor) => Scene;

/** @param options libpq's, as in a keyword string: `sslmode=require channel_binding=require` */
export const libpqAt =
  (name: string, options: string, client: LibpqMore = {}, server: Partial<ServerSide> = {}): Making =>
  (major, at) => ({
    name: `libpq ${major} at ${at}: ${name}`,
    server: { major: at, served: 'good', records: 'password', ...server },
    client: { libpq: major, ...client, options: { ...optionsIn(options), ...client.options } },
  });

export const pgAt =
  (name: string, client: ClientMore & Partial<PgSide>, server: Partial<ServerSide> = {}): Making =>
  (_, at) => ({
    name: `${client.pg ?? 'pg'} at ${at}: ${name}`,
    server: { major: at, served: 'good', records: 'password', ...server },
    client: { pg: 'pg', ...client },
  });

const optionsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split(' ')
      .filter(Boolean)
      .map((option) => [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)]),
  );
