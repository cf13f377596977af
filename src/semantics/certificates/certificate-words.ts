import type { Certificate } from './material.js';

/** What people call a certificate: a name it is for, else its subject, else its number. */
export function certificateName({ names, subject, serial }: Certificate): string {
  return names.dns[0] ?? names.ip[0] ?? subject.commonNames.at(-1) ?? (subject.text || `serial number ${serial}`);
}

/** The day of a moment, in UTC: `2026-01-20`. */
export const dayOf = (moment: number): string =>
  Number.isFinite(moment) && Math.abs(moment) <= 8.64e15
    ? new Date(moment).toISOString().slice(0, 10).replace(/^\+0*/u, '')
    : 'no day of any calendar';

/** It carries its own signature. */
export const isSelfSigned = (certificate: Certificate): boolean =>
  certificate.subject.id === certificate.issuer.id && certificate.isSignedBy(certificate);

/** It says of itself that it is a CA. */
export const isCa = ({ basicConstraints, version }: Certificate): boolean =>
  basicConstraints?.ca === true || version === 1;

/** Did the holder of that certificate issue this one? By name and by signature. */
export const isIssuedBy = (certificate: Certificate, issuer: Certificate): boolean =>
  certificate.issuer.id === issuer.subject.id && certificate.isSignedBy(issuer);
