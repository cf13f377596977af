/** A driver, and why we think that it reads the connection. */
export interface ClientDriver {
  readonly id: string;
  /** As messages name it. */
  readonly title: string;
  readonly version?: string;
  readonly why: string;
  /** It hands what it is given to libpq. */
  readonly through?: 'libpq';
  /** Nothing names the driver: it is taken for the likeliest one. */
  readonly assumed?: true;
}
