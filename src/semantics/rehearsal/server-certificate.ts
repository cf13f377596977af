import { notPublic } from '../../facts/public-certificates.js';
import { chainVerifierOf } from '../../facts/tls-stacks.js';
import type { Certificate, Material, RevocationList } from '../certificates/material.js';
import { materialOf, type Presented, presentedBy } from '../certificates/presented.js';
import { presentedWith } from '../certificates/presented-chain.js';
import { type Leg, nameOfDestination } from '../legs.js';
import { isNode } from './driver-kind.js';
import { clientWords } from './party-words.js';
import type { Obstacle, Remedy } from './rehearsal.js';
import type { Tried } from './tried.js';
import { type Trust, trust } from './verifier.js';

const step = 'server certificate';
const failure = 'handshake';

/** Whether the driver takes the certificate it is shown for one of somebody it trusts. */
export function* serverCertificateObstacles(tried: Tried): Generator<Obstacle> {
  const { leg, consumer, policy, now } = tried;
  if (policy.verifies === 'nothing') return;
  const name = nameOfDestination(leg.to);
  const shown = materialOf(leg.to)?.certificate;
  const presented = sentBy(leg, now);
  const { root } = consumer.material;
  yield* rootObstacles(tried, root);
  if (!presented) {
    // What cannot be loaded was told before.
    if (shown?.kind === 'read') return;
    const why = shown?.kind === 'unseen' ? `: ${shown.why}` : '';
    yield { step, sure: false, failure, why: `the certificate of \`${name}\` is not in sight${why}` };
    return;
  }
  const verdict = judged(tried, presented, root);
  if (!verdict || verdict.kind === 'trusted') return;
  const { at } = presented.leaf;
  const { fault } = verdict;
  yield {
    step,
    sure: verdict.kind === 'refused',
    failure,
    why: `the client does not trust the certificate of \`${name}\`: ${verdict.why}`,
    at,
    ...(fault && { fault }),
    remedy: remedyFor(verdict, tried, presented.leaf),
  };
}

/** A certificate alone is sent with its issuers, as far as the CA for clients knows them. */
function sentBy({ to }: Leg, now: number): Pick<Presented, 'leaf' | 'sent'> | undefined {
  const presented = presentedBy(to);
  const ca = materialOf(to)?.ca;
  if (!presented || ca?.kind !== 'read') return presented;
  const { leaf, sent } = presented;
  return { leaf, sent: presentedWith([leaf, ...sent], ca.material.certificates, now) };
}

function* rootObstacles({ leg, consumer: { driver }, policy }: Tried, root: Material): Generator<Obstacle> {
  const rootWords = `the root certificate of \`${nameOfDestination(leg.to)}\``;
  const client = clientWords(leg.client);
  const remedy = {
    kind: 'client root',
    words: root.kind === 'unseen' ? `make sure that ${client} has ${rootWords}` : `give ${client} ${rootWords}`,
  } as const;
  if (root.kind === 'missing')
    yield {
      step: 'client options',
      sure: true,
      failure,
      why: `there is no root certificate at \`${root.path}\``,
      at: root.at,
      remedy,
    };
  if (root.kind === 'read' && root.material.certificates.length === 0)
    yield {
      // Node.js takes such a file, and then trusts nobody.
      step: isNode(driver) ? step : 'client options',
      sure: true,
      failure,
      why: `\`${root.path}\` holds no certificate`,
      at: root.at,
      remedy,
    };
  if (root.kind === 'unseen')
    yield {
      step,
      sure: false,
      failure,
      why: `the root certificate it verifies with is not in sight: ${root.why}`,
      ...(root.at && { at: root.at }),
      remedy,
    };
  if (root.kind === 'none' && policy.verifies !== 'nothing')
    yield { step, sure: false, failure, why: 'nothing tells which root certificates it trusts', remedy };
}

/** Undefined where the roots are not known, which has been told. */
function judged(tried: Tried, { leaf, sent }: Pick<Presented, 'leaf' | 'sent'>, root: Material): Trust | undefined {
  const { consumer, now } = tried;
  const verifier = chainVerifierOf(consumer.driver.through ?? consumer.driver.id);
  const by = (roots: readonly Certificate[]): Trust => {
    const lists = listsOf(consumer.material.crl);
    return trust({ leaf, sent, roots, purpose: 'server', now, ...(lists && { lists }) }, verifier);
  };
  switch (root.kind) {
    case 'read':
      return root.material.certificates.length === 0 ? undefined : by(root.material.certificates);
    case 'system': {
      if (root.also?.kind === 'read') {
        const also = by(root.also.material.certificates);
        if (also.kind === 'trusted') return also;
      }
      return byThePublic(leaf, now, root.also?.kind === 'unseen' ? root.also.why : undefined);
    }
    case 'missing':
    case 'unseen':
    case 'none':
      return undefined;
  }
}

/** Lists count as soon as a file of them was loaded, whether or not one of them is about this chain. */
const listsOf = (crl: Material): readonly RevocationList[] | undefined =>
  crl.kind === 'read' ? crl.material.lists : undefined;

/** The roots of a machine, of which we have none here: what no public CA signs, they do not vouch for. */
function byThePublic(leaf: Certificate, now: number, alsoUnseen: string | undefined): Trust {
  const { notBefore, notAfter, names, subject, issuer } = leaf;
  if (now > notAfter) return { kind: 'refused', why: 'certificate has expired', fault: 'expired' };
  if (now < notBefore) return { kind: 'refused', why: 'certificate is not yet valid', fault: 'not-yet-valid' };
  if (alsoUnseen !== undefined)
    return { kind: 'unknown', why: `roots that it trusts besides are not in sight: ${alsoUnseen}` };
  const fault = notPublic({
    isSelfSigned: subject.id === issuer.id,
    notBefore,
    notAfter,
    dns: names.dns,
    ip: names.ip,
  });
  // Whoever runs the machine may have added a CA of their own to its roots.
  if (fault !== undefined)
    return { kind: 'unknown', why: `${fault}, so it hangs on whether its CA was added to the roots of the machine` };
  return { kind: 'unknown', why: 'whether a public CA signed it is not known' };
}

function remedyFor(
  { fault, why }: Exclude<Trust, { kind: 'trusted' }>,
  { leg, now }: Tried,
  leaf: Certificate,
): Remedy {
  const name = nameOfDestination(leg.to);
  const isOfClient =
    fault === undefined || fault === 'no-issuer' || fault === 'self-signed' || fault === 'not-anchored';
  return isOfClient
    ? { kind: 'client root', words: `give ${clientWords(leg.client)} the root certificate of \`${name}\`` }
    : {
        kind: 'server certificate',
        words:
          now > leaf.notAfter
            ? `renew the certificate of \`${name}\``
            : fault === 'expired'
              ? `renew what signed the certificate of \`${name}\``
              : `give \`${name}\` a certificate without this fault: ${why}`,
      };
}
