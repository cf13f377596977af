import { hasTls13Setting, isSingleCurve, takesOneCurve, tlsRank } from '../facts/tls.js';
import { known } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import { enablesNothing, tls13Elements } from './cipher-list.js';
import { possibleMajors } from './majors.js';
import type { Server } from './project.js';
import { isTlsOff } from './tls-offered.js';

/** A setting that is legal by itself, and with which the server cannot set up TLS (`be_tls_init`). */
export interface TlsRefusal {
  readonly at: Span;
  /** The setting and what is wrong with it, as a clause in backticks. */
  readonly fault: string;
  /** In OpenSSL's or PostgreSQL's own words. */
  readonly words: string;
  /** Only newer OpenSSL versions refuse it. */
  readonly dependsOnOpenSsl?: true;
  readonly notes: readonly { readonly message: string; readonly at?: Span }[];
}

/** Why this server cannot set up TLS, as far as its settings tell. With TLS off none of it is looked at. */
export function* tlsRefusals(server: Server): Generator<TlsRefusal> {
  if (isTlsOff(server)) return;
  yield* versionRange(server);
  yield* cipherList(server);
  yield* curve(server);
}

function* versionRange({ settings }: Server): Generator<TlsRefusal> {
  const least = settings.canonical('ssl_min_protocol_version');
  const most = settings.canonical('ssl_max_protocol_version');
  if (least.kind === 'unknown' || most.kind !== 'set') return;
  const from = tlsRank(least.value);
  const to = tlsRank(most.value);
  if (from === undefined || to === undefined || from <= to) return;
  yield {
    at: most.at,
    fault: `\`ssl_max_protocol_version\` is \`${most.value}\`, which is below the minimum \`${least.value}\``,
    words: 'could not set SSL protocol version range',
    notes: [
      least.kind === 'set'
        ? { at: least.at, message: 'the minimum is set here' }
        : { message: `\`ssl_min_protocol_version\` is not set: ${least.why}` },
    ],
  };
}

function* cipherList(server: Server): Generator<TlsRefusal> {
  const { settings, version } = server;
  const ciphers = settings.text('ssl_ciphers');
  const written = settings.written('ssl_ciphers').at(-1);
  if (ciphers.kind !== 'set' || !written || !enablesNothing(ciphers.value)) return;
  const suite = tls13Elements(ciphers.value)[0];
  const remedy = possibleMajors(version).every(hasTls13Setting)
    ? 'suites of TLS 1.3 belong into `ssl_tls13_ciphers`'
    : 'suites of TLS 1.3 are always on; from PostgreSQL 18 on `ssl_tls13_ciphers` chooses among them';
  yield {
    at: suite ? written.passage.span(suite.start, suite.end) : ciphers.at,
    fault: suite
      ? `\`ssl_ciphers\` names only suites of TLS 1.3 such as \`${suite.name}\`, which mean nothing there`
      : '`ssl_ciphers` enables no cipher suite at all',
    words: 'could not set the cipher list (no valid ciphers available)',
    dependsOnOpenSsl: true,
    notes: suite ? [{ message: remedy }] : [],
  };
}

function* curve({ settings, version }: Server): Generator<TlsRefusal> {
  const value = settings.text('ssl_ecdh_curve');
  if (value.kind !== 'set' || isSingleCurve(value.value)) return;
  if (!possibleMajors(version).every(takesOneCurve)) return;
  yield {
    at: value.at,
    fault: `\`ssl_ecdh_curve\` is \`${value.value}\`, and PostgreSQL ${known(version)} takes one curve such as \`prime256v1\``,
    words: 'ECDH: unrecognized curve name',
    notes: [{ message: 'lists and X25519 work from PostgreSQL 18 on' }],
  };
}
