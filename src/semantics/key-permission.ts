/** Who owns a key file and what its permission bits are, as far as a file system told. */
export interface KeyOwnership {
  readonly mode: number;
  readonly uid?: number;
  /** A directory, a pipe, a device; what a link leads to counts. */
  readonly isOther?: true;
}

/** What reads the key: a server runs as somebody other than root, always; whom libpq runs as does not matter to it. */
export type KeyReader = { readonly what: 'server'; readonly uid?: number } | { readonly what: 'client' };

/** Why a private key is refused. */
export type KeyRefusal =
  /** It is no regular file. */
  | 'type'
  /** Owned by neither root nor the user the server runs as. */
  | 'owner'
  /** Somebody outside owner and group can touch it. */
  | 'others'
  /** Its group can do more than the owner allows for. */
  | 'group'
  /** Root's alone: the checks pass, and then the server, which never runs as root, cannot open it. */
  | 'unreadable';

const GROUP = 0o070;
const GROUP_READ = 0o040;
const OTHERS = 0o007;

/**
 * Whether PostgreSQL (`check_ssl_key_file_permissions`) or libpq (`initialize_SSL`) takes a private key file.
 * Root may own a key that its group can read (`root:ssl-cert 0640`), as libpq has it since 13.7 and 14.3; every other
 * owner must be its only reader.
 * Set-user-ID, set-group-ID and sticky bits do not count. Windows checks nothing: there is no mode to hand in.
 * @returns why it is refused; `undefined` when it is taken; `'unknown'` when the owner decides and nobody told us.
 */
export function keyRefusal(
  { mode, uid, isOther }: KeyOwnership,
  reader: KeyReader,
): KeyRefusal | 'unknown' | undefined {
  if (isOther) return 'type';
  const runsAs = reader.what === 'server' ? reader.uid : undefined;
  if (uid !== undefined && uid !== 0 && runsAs !== undefined && uid !== runsAs) return 'owner';
  if ((mode & OTHERS) !== 0) return 'others';
  if ((mode & GROUP & ~GROUP_READ) !== 0) return 'group';
  const groupReads = (mode & GROUP_READ) !== 0;
  if (groupReads) return uid === undefined ? 'unknown' : uid === 0 ? undefined : 'group';
  return uid === 0 && reader.what === 'server' ? 'unreadable' : undefined;
}

/** Permission bits as people write them: `0640`. */
export const octal = (mode: number): string => `0${(mode & 0o777).toString(8).padStart(3, '0')}`;
