import { readFileSync } from 'node:fs';
import type { Bench } from '../bench.js';
import type { Literal, Variables } from '../trial.js';

/** One configuration of a driver. */
export interface Configuration {
  readonly args: readonly Literal[];
  /** What `$URL` in the arguments stands for. */
  readonly url: string;
  readonly variables: Variables;
  readonly byAddress?: boolean;
  /** The name that the options say the certificate must be for. */
  readonly named?: string;
}

/** Files and texts that a configuration may name. */
export interface Material {
  /** File of the authority that signed the good certificate, and its text. */
  readonly trusted: string;
  readonly pem: string;
}

export const materialOf = ({ trusted }: Bench): Material => ({ trusted, pem: readFileSync(trusted, 'utf8') });

export const urlWith = (query: string): string =>
  `postgres://$USER:p@$HOST:$PORT/postgres${query === '' ? '' : `?${query}`}`;

/** Instead of a URL. */
export const FIELDS = { host: '$HOST', port: '$PORT', user: '$USER', password: 'p', database: 'postgres' } as const;
/** As some mappers call them. */
export const FIELDS_OF_MAPPER = {
  host: '$HOST',
  port: '$PORT',
  username: '$USER',
  password: 'p',
  database: 'postgres',
} as const;

export const withUrl = (query: string, ...args: readonly Literal[]): Configuration => ({
  args,
  url: urlWith(query),
  variables: {},
});

export const without = (...args: readonly Literal[]): Configuration => ({ args, url: '', variables: {} });

export const inEnvironment = (variables: Variables, configuration: Configuration): Configuration => ({
  ...configuration,
  variables,
});

/** @param named what the options say the certificate must be for */
export const checking = (named: string, configuration: Configuration): Configuration => ({ ...configuration, named });

export const byAddress = (configuration: Configuration): Configuration => ({ ...configuration, byAddress: true });
