import type { Resolved, Unknown } from '../text/resolved.js';
import type { TlsFiles } from './tls-files.js';

/** What any client driver's options come to. Rules about clients speak this vocabulary, so a driver changes no rule. */
export interface Policy {
  readonly encryption: 'never' | 'if-offered' | 'required';
  /** What is checked of the server's certificate. */
  readonly verifies: 'nothing' | 'chain' | 'chain-and-name';
  /** With `if-offered`: plaintext is tried first, and TLS only when the server refuses that (libpq's `allow`). */
  readonly plaintextFirst?: boolean;
  /** With `if-offered`: a certificate that fails verification is answered by a retry in plaintext. */
  readonly downgradesOnFailure?: boolean;
  /**
   * What this driver does that its words do not say, as a clause for people: "the name is checked against `localhost`",
   * "the name is checked and the chain is not".
   */
  readonly but?: string;
}

/**
 * Weak to strong: P0 plaintext, P1 opportunistic, P1c opportunistic and verifying but retrying in plaintext,
 * P2 encrypted and unauthenticated, P3 chain verified, P4 chain and name verified; ERR the driver refuses to connect.
 */
export type Posture = 'P0' | 'P1' | 'P1c' | 'P2' | 'P3' | 'P4' | 'ERR';

/** A configuration this driver refuses: it fails closed, which is broken but not insecure. */
export interface Refuses {
  readonly refuses: string;
}

export type PolicyOrRefusal = Policy | Refuses;

export const isRefusal = (outcome: PolicyOrRefusal): outcome is Refuses => 'refuses' in outcome;

export function postureOf(outcome: PolicyOrRefusal): Posture {
  if (isRefusal(outcome)) return 'ERR';
  switch (outcome.encryption) {
    case 'never':
      return 'P0';
    case 'if-offered':
      if (outcome.plaintextFirst) return 'P0';
      return outcome.downgradesOnFailure ? 'P1c' : 'P1';
    case 'required':
      return outcome.verifies === 'nothing' ? 'P2' : outcome.verifies === 'chain' ? 'P3' : 'P4';
  }
}

/** Weak to strong; what refuses to connect gives nothing away. */
export const POSTURES: readonly Posture[] = ['P0', 'P1', 'P1c', 'P2', 'P3', 'P4', 'ERR'];

/** Below 0 where `a` protects less than `b`. */
export const comparePostures = (a: Posture, b: Posture): number => POSTURES.indexOf(a) - POSTURES.indexOf(b);

/** Policies most drivers share. */
export const NEVER: Policy = { encryption: 'never', verifies: 'nothing' };
/** Plaintext first, and TLS where the server insists: `allow`. */
export const ALLOWED: Policy = { encryption: 'if-offered', verifies: 'nothing', plaintextFirst: true };
/** TLS first, plaintext where the server has none, nothing verified: `prefer`. */
export const PREFERRED: Policy = { encryption: 'if-offered', verifies: 'nothing' };
export const required = (verifies: Policy['verifies']): Policy => ({ encryption: 'required', verifies });

/**
 * Where a setting was written. `string`: the connection string, a URL's query or a keyword string; the parts of a URL
 * have libpq's names (`host`, `port`, `user`, `password`, `dbname`). `beside`: options in code or in a configuration
 * file, instead of a string or next to it; those of an object are joined by dots (`ssl.rejectUnauthorized`), and the
 * object itself has type `object`. `service`: a section of a connection service file, by keyword. `environment`:
 * variables of the process, by their full names.
 */
export type Layer = 'string' | 'beside' | 'service' | 'environment';

/** What a value is in the language it was written in; strings, service files and variables know only strings. */
export type WrittenType = 'string' | 'boolean' | 'number' | 'null' | 'undefined' | 'object' | 'array' | 'function';

/** One setting as it was written. */
export interface Written {
  readonly name: string;
  readonly layer: Layer;
  /** Booleans and numbers as text. */
  readonly value: Resolved<string>;
  readonly type: WrittenType;
  /** Its value is what this file holds: `readFileSync('ca.pem')`. */
  readonly file?: string;
}

/** Everything that was written for one connection, before a driver makes sense of it. */
export interface DriverInput {
  /** The setting of this exact name; of duplicates in a string the last. */
  get(layer: Layer, name: string): Written | undefined;
  /** What a layer sets, in the order it was written. */
  all(layer: Layer): readonly Written[];
  /** True where there is a connection string, even one without parameters. */
  readonly hasString: boolean;
  /** How that string is written, where somebody read it. */
  readonly form?: 'uri' | 'keywords' | 'ado';
  /** What is true of a setting that is in no layer: unset, where this is undefined; else nobody can see it. */
  readonly elsewhere?: Unknown;
}

/** An option of a connection by the driver's own name for it; undefined when it is set nowhere. */
export type OptionLookup = (name: string) => Resolved<string> | undefined;

/** What a driver needs to know about the world it runs in. */
export interface DriverWorld {
  /** The driver's own version, where a lock file tells. */
  readonly version?: string;
  /** Versions of other packages it stands on, by name, where a lock file tells: `pg-connection-string`. */
  readonly packages?: ReadonlyMap<string, string>;
  /** Ways it is used that change what it does, by the names its file gives them: `adapter`, `no-tls`. */
  readonly traits?: ReadonlySet<string>;
  /** Does this file exist where the client runs? `unknown` where nobody can tell. */
  readonly exists: (path: string) => boolean | 'unknown';
}

/** A setting about TLS that is written and does nothing. */
export interface IgnoredSetting {
  readonly setting: Written;
  /** What becomes of it, as a clause that follows the name of the driver: "never reads `sslmode` in its URL". */
  readonly because: string;
  /** Another setting that counts instead of it, where that is the reason. */
  readonly overriddenBy?: Written;
  /** Where this driver does read it, as a clause: "`driverOptions.ssl` is what it reads". */
  readonly instead?: string;
}

/** A coming or newer version that reads the same settings otherwise. */
export interface Upgrade {
  /** As messages name it: `pg 9`. */
  readonly title: string;
  /** The world of that version: `policy` is asked again with it. */
  readonly world: Pick<DriverWorld, 'version' | 'packages'>;
  /** Announced and not published. */
  readonly planned?: true;
  readonly source: string;
}

/** How a driver's layers come together, for everything but TLS: hosts, ports, names. */
export interface DriverReading {
  /** Layers by precedence, the strongest first; a layer that is not there is not read. */
  readonly layers: readonly Layer[];
  /** Variables that fill an option no other layer sets; `libpq` stands for all of libpq's own. */
  readonly variables: 'libpq' | Readonly<Record<string, string>>;
  /** Options beside the string that have another name there: `connection.host` is `host`, `database` is `dbname`. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Where it connects when nobody names a host: a Unix-domain socket or this machine. */
  readonly withoutHost: 'socket' | 'localhost';
  /**
   * How it takes a keyword string or a URL apart: as libpq, which refuses what it does not know, or leniently; `ado` is
   * the form of .NET, `Host=h;SSL Mode=Require`.
   */
  readonly strings: 'libpq' | 'lenient' | 'ado';
  /** It takes no URL at all: what it reads are settings of a file of its own. */
  readonly urls?: false;
}

/** What to write so that the connection is encrypted and the server verified, for fixes. */
export interface SecureForm {
  /** Parameters of the connection string, by name; undefined where the string cannot say it. */
  readonly string?: Readonly<Record<string, string>>;
  /** In words, for people: where the string cannot say it, or needs something besides. */
  readonly words: string;
}

/** One client driver, ORM or pooler: what its options come to. One file each in `facts/drivers/`. */
export interface Driver {
  readonly id: string;
  /** As messages name it: `libpq`, `node-postgres`, `MikroORM`. */
  readonly title: string;
  /** Other names people know it by, in lower case: packages, programs that are built on it. */
  readonly aliases?: readonly string[];
  /** Where the facts come from: documentation, or the source that was read, or what was run. */
  readonly source: string;
  readonly reading: DriverReading;
  /** It hands what it is given to libpq, so that libpq's own quirks are its quirks. */
  readonly through?: 'libpq';
  readonly secure?: SecureForm;
  /** What these settings come to; unknown where one that decides cannot be read. */
  policy(input: DriverInput, world: DriverWorld): Resolved<PolicyOrRefusal>;
  /** The certificates, keys and lists it reads; without it nobody knows by which settings it comes to them. */
  files?(input: DriverInput, world: DriverWorld): TlsFiles;
  /** Settings about TLS that are written and that this driver does not heed. */
  ignored?(input: DriverInput, world: DriverWorld): readonly IgnoredSetting[];
  /** Newer versions than that of this world that may read the same otherwise. */
  upgrades?(world: DriverWorld): readonly Upgrade[];
}
