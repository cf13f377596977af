import { takeKeyBytes } from '../host/key-bytes.js';
import { isNamedBy } from '../semantics/certificates/issuing.js';
import type {
  Certificate,
  DhParameters,
  KeyMaterial,
  OtherMaterial,
  PrivateKey,
  PublicKey,
  RevocationList,
} from '../semantics/certificates/material.js';
import { positionOf, type SourceFile, type Span } from '../text/source.js';
import type { Inspection, Row } from './inspection.js';

/** The certificates, keys and lists of a file, in its order. */
export async function inspectKey(file: SourceFile): Promise<Inspection> {
  const { materialReader } = await import('../host/key-material.js');
  const material = materialReader(takeKeyBytes)(file);
  const { certificates, keys, lists, parameters, others, problems } = material;
  const rows = [
    ...certificates.map((one) => ({ at: one.at, row: certificateRow(one, material) })),
    ...keys.map((one) => ({ at: one.at, row: keyRow(one, material) })),
    ...lists.map((one) => ({ at: one.at, row: listRow(one, material) })),
    ...parameters.map((one) => ({ at: one.at, row: parametersRow(one, material) })),
    ...others.map((one) => ({ at: one.at, row: otherRow(one, material) })),
  ];
  return { rows: rows.sort((a, b) => a.at.start - b.at.start).map(({ row }) => row), problems, material };
}

/** Certificates of one name that are tried as the issuer of another. */
const MOST_SIGNERS = 8;

function certificateRow(certificate: Certificate, { form, certificates }: KeyMaterial): Row {
  const { subject, issuer, serial, notBefore, notAfter, key, signature, names, basicConstraints } = certificate;
  // Its own first, and no more than a few: a file may hold a thousand certificates of one name.
  const signer = [certificate, ...certificates]
    .filter((other) => other.subject.id === issuer.id && isNamedBy(other, certificate))
    .slice(0, MOST_SIGNERS)
    .find((other) => certificate.isSignedBy(other));
  return {
    what: 'certificate',
    line: lineOf(certificate.at),
    form,
    subject: subject.text,
    issuer: issuer.text,
    issuerLine: signer ? lineOf(signer.at) : null,
    serial,
    notBefore: instant(notBefore),
    notAfter: instant(notAfter),
    key: keyText(key),
    signature: signature.name,
    names: [...names.dns.map((name) => `DNS:${name}`), ...names.ip.map((name) => `IP:${name}`)],
    ca: basicConstraints?.ca ?? null,
    pathLength: basicConstraints?.pathLength ?? null,
    usage: [...(certificate.keyUsage ?? []), ...(certificate.extendedKeyUsage ?? [])],
    critical: certificate.unhandledCritical,
    subjectKeyId: certificate.subjectKeyId ?? null,
    authorityKeyId: certificate.authorityKeyId ?? null,
    sha256: certificate.id,
  };
}

/** `matches`: the line of a certificate that this key belongs to. */
function keyRow({ at, label, encrypted, public: half }: PrivateKey, { form, certificates }: KeyMaterial): Row {
  const own = half && certificates.find(({ key }) => key.id === half.id);
  return {
    what: 'private key',
    line: lineOf(at),
    form,
    label,
    encrypted,
    key: half ? keyText(half) : null,
    matches: own ? lineOf(own.at) : null,
  };
}

const listRow = (
  { at, issuer, thisUpdate, nextUpdate, revoked, signature }: RevocationList,
  { form }: KeyMaterial,
) => ({
  what: 'revocation list',
  line: lineOf(at),
  form,
  issuer: issuer.text,
  thisUpdate: instant(thisUpdate),
  nextUpdate: nextUpdate === undefined ? null : instant(nextUpdate),
  signature: signature.name,
  revoked: [...revoked],
});

const parametersRow = ({ at, bits }: DhParameters, { form }: KeyMaterial) => ({
  what: 'DH parameters',
  line: lineOf(at),
  form,
  key: `DH ${bits}`,
});

const otherRow = ({ at, label }: OtherMaterial, { form }: KeyMaterial) => ({ what: label, line: lineOf(at), form });

/** `RSA 2048`, `EC prime256v1`, `Ed25519`. */
const keyText = ({ kind, bits, curve }: PublicKey): string => [kind, curve ?? bits ?? ''].join(' ').trimEnd();

/** To the second, which is all there is. */
const instant = (moment: number): string => new Date(moment).toISOString().replace('.000Z', 'Z');

const lineOf = ({ file, start }: Span): number => positionOf(file, start).line;
