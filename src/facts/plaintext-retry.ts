/** Which failures of an attempt are answered by one over the other transport; `unknown` where nobody has found out. */
export interface Retry {
  /** TLS could not be set up, or the driver does not trust the server. */
  readonly handshake: boolean | 'unknown';
  /** The server refused with an error before anybody was authenticated: no record, a rejection. */
  readonly refusal: boolean | 'unknown';
  readonly source: string;
}

const RETRIES: Readonly<Record<string, Retry>> = {
  libpq: {
    handshake: true,
    refusal: true,
    source: 'libpq 13 and 18 run against real servers; PQconnectPoll in fe-connect.c',
  },
};

const NOBODY_KNOWS: Retry = { handshake: 'unknown', refusal: 'unknown', source: 'none' };

export const plaintextRetry = (driver: string): Retry => RETRIES[driver] ?? NOBODY_KNOWS;
