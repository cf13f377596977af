import type { MaterialFile, Project } from '../project.js';
import { certificateParts } from './certificate-parts.js';
import { dayOf, isIssuedBy } from './certificate-words.js';
import type { Certificate } from './material.js';
import { hasBegun, hasEnded, isValidAt } from './validity.js';

/** What is to be said of the dates of a certificate. */
export interface DateFault {
  readonly kind: 'expired' | 'not yet' | 'soon';
  /** As a clause that follows its name: `expired on 2025-12-20`. */
  readonly words: string;
}

const DAY = 86_400_000;
const SHORT_LIFE = 90 * DAY;

/**
 * Whether a certificate is out of date, or will be within this many days.
 * @param now milliseconds since 1970
 */
export function dateFault({ notBefore, notAfter }: Certificate, days: number, now: number): DateFault | undefined {
  if (hasEnded(notAfter, now)) return { kind: 'expired', words: `expired on ${dayOf(notAfter)}` };
  if (!hasBegun(notBefore, now)) return { kind: 'not yet', words: `is not valid before ${dayOf(notBefore)}` };
  const left = notAfter - now;
  const life = notAfter - notBefore;
  // What lives for weeks is renewed by a program, and by custom when a third of its life is left.
  if (left >= (life <= SHORT_LIFE ? Math.min(days * DAY, life / 3) : days * DAY)) return undefined;
  return { kind: 'soon', words: `expires ${inDays(daysBetween(now, notAfter))}, on ${dayOf(notAfter)}` };
}

/** By the calendar (UTC), as people count them: from any hour of the 30th to any hour of the 10th it is ten days. */
export const daysBetween = (from: number, to: number): number => Math.floor(to / DAY) - Math.floor(from / DAY);

function inDays(days: number): string {
  switch (days) {
    case 0:
      return 'today';
    case 1:
      return 'tomorrow';
    default:
      return `in ${days} days`;
  }
}

/** A self-signed certificate that clients hold as their root is told where it is presented. */
export const isPinnedLeaf = ({ id }: Certificate, project: Project): boolean =>
  project.material.some((other) =>
    certificateParts(other).some((found) => found.part === 'server' && found.certificate.id === id),
  );

/** An expired root that nobody misses: others in the file are valid, and nothing in sight was issued by this one alone. */
export function isLeftOver(root: Certificate, file: MaterialFile, project: Project, now: number): boolean {
  const valid = file.certificates.filter((certificate) => isValidAt(certificate, now));
  const rests = (certificate: Certificate) =>
    certificate.id !== root.id &&
    isIssuedBy(certificate, root) &&
    !valid.some((other) => isIssuedBy(certificate, other));
  return valid.length > 0 && !project.material.some(({ certificates }) => certificates.some(rests));
}
