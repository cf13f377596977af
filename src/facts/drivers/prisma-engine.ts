import { byDefault, mapResolved, type Resolved, set } from '../../text/resolved.js';
import { type Driver, type DriverInput, NEVER, type Policy, PREFERRED, required, type Written } from '../policy.js';
import type { TlsFiles } from '../tls-files.js';
import { fileNamed } from './file-options.js';
import { unheeded, unreadVariables } from './ignored-settings.js';

const HEEDED: ReadonlySet<string> = new Set(['sslmode', 'sslaccept', 'sslcert', 'sslidentity', 'sslpassword']);

/** Of the modes three are known; what is written for any other, `verify-full` too, is taken for `prefer`. */
function encryptionOf(mode: string | undefined): 'never' | 'if-offered' | 'required' {
  if (mode === 'disable') return 'never';
  return mode === 'require' ? 'required' : 'if-offered';
}

/** The certificate is accepted as it is unless `sslaccept` says otherwise; a word it does not know means `strict`. */
const isStrict = (accept: string | undefined): boolean => accept !== undefined && accept !== 'accept_invalid_certs';

function policy(input: DriverInput): Resolved<Policy> {
  const mode = input.get('string', 'sslmode');
  const accept = input.get('string', 'sslaccept');
  if (mode?.value.kind === 'unknown') return mode.value;
  const encryption = encryptionOf(mode?.value.value);
  if (encryption === 'never') return placed(mode, NEVER);
  if (accept?.value.kind === 'unknown') return accept.value;
  const strict = isStrict(accept?.value.value);
  if (encryption === 'required') return placed(mode, required(strict ? 'chain-and-name' : 'nothing'));
  return placed(mode ?? accept, strict ? { ...PREFERRED, verifies: 'chain-and-name' } : PREFERRED);
}

/** `sslcert` adds a root to those of the machine, and starts in the folder of the schema. `sslidentity` is a PKCS 12 file. */
function files(input: DriverInput): TlsFiles {
  const root = fileNamed(
    input.get('string', 'sslcert') &&
      mapResolved(
        input.get('string', 'sslcert')!.value,
        (path) => (path.startsWith('/') ? path : `prisma/${path}`),
        '',
      ),
  );
  const identity = input.get('string', 'sslidentity')?.value;
  const hidden = identity && { kind: 'unseen' as const, why: 'it is in a PKCS 12 file' };
  return {
    root: { kind: 'system', ...(root && { also: root }) },
    ...(hidden && { certificate: hidden, key: hidden }),
  };
}

const placed = (setting: Written | undefined, outcome: Policy): Resolved<Policy> =>
  setting?.value.kind === 'set'
    ? set(outcome, setting.value.at)
    : byDefault(outcome, 'the engines of Prisma prefer TLS, do without, and verify nothing unless they are told');

/**
 * The engines written in Rust: the query engine of Prisma up to 6, and the schema engine that `prisma migrate` and
 * `prisma db` start, in Prisma 7 too. Source: `quaint/src/connector/postgres/{url,native/mod}.rs`, read.
 */
export const prismaEngine: Driver = {
  id: 'prisma',
  title: "Prisma's engine",
  aliases: ['prisma-engine', 'prisma-migrate', '@prisma/client', '@prisma/engines'],
  source: 'prisma/prisma-engines quaint/src/connector/postgres/url.rs and native/mod.rs, read',
  reading: { layers: ['string'], variables: {}, withoutHost: 'localhost', strings: 'lenient' },
  secure: {
    string: { sslmode: 'require', sslaccept: 'strict' },
    words: '`sslmode=require&sslaccept=strict`, with `sslcert` naming the root certificate of a private CA',
  },
  policy,
  files,
  ignored: (input) => [
    ...unknownMode(input),
    ...unheeded(
      input,
      'string',
      (name) => HEEDED.has(name),
      ({ name }) => ({
        because: `never reads \`${name}\` in its URL`,
        instead: name === 'sslrootcert' ? '`sslcert` names the root certificate' : '`sslaccept=strict` verifies',
      }),
    ),
    ...unreadVariables(input, ['PGSSLMODE']),
  ],
};

function unknownMode(input: DriverInput) {
  const mode = input.get('string', 'sslmode');
  if (!mode || mode.value.kind === 'unknown' || ['disable', 'prefer', 'require'].includes(mode.value.value)) return [];
  return [
    {
      setting: mode,
      because: `knows no mode \`${mode.value.value}\` and takes it for \`prefer\``,
      instead: '`sslmode=require&sslaccept=strict` verifies the server',
    },
  ];
}
