import { chainVerifierOf } from '../../facts/tls-stacks.js';
import { known } from '../../text/resolved.js';
import type { Certificate, Material } from '../certificates/material.js';
import { materialOf } from '../certificates/presented.js';
import { keyRefusal } from '../key-permission.js';
import { type Leg, nameOfDestination } from '../legs.js';
import type { Consumer } from '../project.js';
import { isLibpq, isNode } from './driver-kind.js';
import { mayBeTls13 } from './handshake.js';
import { clientWords } from './party-words.js';
import type { Obstacle } from './rehearsal.js';
import type { Tried } from './tried.js';
import { trust } from './verifier.js';

/** What a client shows when it is asked for a certificate. */
export type Shown =
  | { readonly kind: 'certificate'; readonly leaf: Certificate; readonly sent: readonly Certificate[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown'; readonly why: string };

export function shownBy({ driver, material, options }: Consumer): Shown {
  const { certificate } = material;
  switch (certificate.kind) {
    case 'read': {
      const [leaf, ...sent] = certificate.material.certificates;
      return leaf ? { kind: 'certificate', leaf, sent } : { kind: 'unknown', why: 'its file holds none' };
    }
    case 'none':
    case 'system':
      return { kind: 'nothing' };
    case 'missing':
      // libpq goes on without a file that is not there.
      return isLibpq(driver)
        ? { kind: 'nothing' }
        : { kind: 'unknown', why: `there is none at \`${certificate.path}\`` };
    case 'unseen':
      // Nobody named one, and what lies in a home directory nobody can tell from here.
      return isLibpq(driver) &&
        !known(options.get('sslcert')?.value) &&
        options.get('sslcert')?.value.kind !== 'unknown'
        ? { kind: 'nothing' }
        : { kind: 'unknown', why: certificate.why };
  }
}

/** Does the other end ask its clients for certificates? `unknown` where nobody can tell. */
export function asksForCertificate(leg: Leg): boolean | 'unknown' {
  const ca = materialOf(leg.to)?.ca;
  if (!ca) return 'unknown';
  return ca.kind !== 'none';
}

/** Loading the client's own files, which comes before a byte of TLS. */
export function* clientFileObstacles({ leg, consumer }: Tried): Generator<Obstacle> {
  const { driver, material, options } = consumer;
  const ofLibpq = isLibpq(driver);
  const ofNode = isNode(driver);
  const { certificate, key } = material;
  const broken = (why: string, at?: Obstacle['at'], sure = true): Obstacle => ({
    step: 'client options',
    sure,
    failure: 'handshake',
    why,
    ...(at && { at }),
    remedy: { kind: 'client certificate', words: `give ${clientWords(leg.client)} the key of its certificate` },
  });
  // Code reads its files itself, and ends where one of them is not there.
  if (ofNode && certificate.kind === 'missing')
    yield broken(`there is no certificate at \`${certificate.path}\``, certificate.at);
  if (!(ofLibpq || ofNode) || certificate.kind !== 'read') return;
  const { at, path } = certificate;
  const [leaf] = certificate.material.certificates;
  if (!leaf) yield broken(`\`${path}\` holds no certificate`, at);
  if (key.kind === 'missing')
    yield broken(`there is a client certificate, and no private key at \`${key.path}\``, key.at);
  if (key.kind !== 'read') return;
  const [own] = key.material.keys;
  if (!own) yield broken(`\`${key.path}\` holds no private key`, key.at);
  const password = ofLibpq ? 'sslpassword' : 'ssl.passphrase';
  // Only OpenSSL in libpq asks who sits at the terminal.
  if (own?.encrypted && !options.get(password))
    yield broken(`its private key is encrypted, and no \`${password}\` is set`, key.at, ofNode);
  if (leaf && own?.public && own.public.id !== leaf.key.id)
    yield broken('its private key does not belong to its certificate', own.at);
  if (ofLibpq) yield* permissionObstacles(key, broken);
}

function* permissionObstacles(
  key: Extract<Material, { kind: 'read' }>,
  broken: (why: string, at?: Obstacle['at'], sure?: boolean) => Obstacle,
): Generator<Obstacle> {
  const { mode, uid, tracked } = key.material.file;
  if (mode === undefined || tracked) return;
  const refusal = keyRefusal({ mode, ...(uid !== undefined && { uid }) }, { what: 'client' });
  if (refusal !== undefined && refusal !== 'unreadable')
    yield broken(`others than its owner have access to \`${key.path}\``, key.at, refusal !== 'unknown');
}

/** What the server makes of the certificate of a client: an untrusted one ends the connection, asked for by a record or not. */
export function* clientCertificateObstacles(tried: Tried): Generator<Obstacle> {
  const { leg, consumer, now } = tried;
  const shown = shownBy(consumer);
  const asks = asksForCertificate(leg);
  const name = nameOfDestination(leg.to);
  const step = 'client certificate';
  const failure = mayBeTls13(leg, consumer) ? 'cut' : 'handshake';
  if (known(consumer.options.get('sslcertmode')?.value) === 'require') {
    if (asks !== true || shown.kind !== 'certificate')
      yield {
        step,
        sure: asks === false || shown.kind === 'nothing',
        failure: 'own',
        why:
          asks === false
            ? `\`${name}\` asks for no client certificate, which \`sslcertmode=require\` insists on`
            : 'it shows no certificate, which `sslcertmode=require` insists on',
      };
  }
  if (asks === false || shown.kind === 'nothing') return;
  if (shown.kind === 'unknown') {
    if (asks === true)
      yield { step, sure: false, failure, why: `which certificate it shows is not known: ${shown.why}` };
    return;
  }
  const material = materialOf(leg.to);
  if (asks === 'unknown' || !material) return;
  const { ca, crl } = material;
  if (ca.kind === 'unseen')
    yield { step, sure: false, failure, why: `who vouches for clients of \`${name}\` is not in sight: ${ca.why}` };
  if (ca.kind !== 'read') return;
  const { leaf, sent } = shown;
  const lists = crl.kind === 'read' ? crl.material.lists : undefined;
  const verdict = trust(
    { leaf, sent, roots: ca.material.certificates, purpose: 'client', now, ...(lists && { lists }) },
    'openssl',
  );
  if (verdict.kind === 'trusted') return;
  // Others than OpenSSL show no certificate that the server has not named the CA of.
  const verifier = chainVerifierOf(consumer.driver.through ?? consumer.driver.id);
  const { fault } = verdict;
  yield {
    step,
    sure: verdict.kind === 'refused' && verifier === 'openssl',
    failure,
    why: `\`${name}\` does not trust the certificate of the client: ${verdict.why}`,
    at: leaf.at,
    ...(fault && { fault }),
    remedy: {
      kind: 'client certificate',
      words:
        now > leaf.notAfter
          ? `renew the certificate of ${clientWords(leg.client)}`
          : `give ${clientWords(leg.client)} a certificate that \`${name}\` trusts`,
    },
  };
}
