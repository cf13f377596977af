import { positionOf } from '../text/source.js';
import type { InspectedFile, Row } from './inspection.js';

/** Which certificate of all these files a private key belongs to; empty where nobody can tell. */
export function keyMatch(file: string, row: Row, all: readonly InspectedFile[]): string {
  if (typeof row['matches'] === 'number') return `the certificate of line ${row['matches']}`;
  const half = all
    .find((one) => one.file === file)
    ?.material?.keys.find(({ at }) => positionOf(at.file, at.start).line === row['line'])?.public;
  if (!half) return '';
  const certificates = all.flatMap((other) =>
    (other.material?.certificates ?? []).map((certificate) => ({ certificate, other })),
  );
  const own = certificates.find(({ certificate }) => certificate.key.id === half.id);
  if (own) return `the certificate \`${own.certificate.subject.text}\` of ${own.other.file}`;
  return certificates.length > 0 ? 'none of these certificates' : '';
}
