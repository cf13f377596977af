import { type Span, spanOf, textOf } from '../text/source.js';

/** One `-----BEGIN …-----` block. */
export interface PemBlock {
  /** `CERTIFICATE`, `RSA PRIVATE KEY`, … */
  readonly label: string;
  /** The whole header line. */
  readonly at: Span;
  /** Between the header and the next line of dashes, or the end of the text. */
  readonly body: Span;
  /** The key is wrapped in a passphrase: PKCS#8 by its label, the older form by its `Proc-Type` line. */
  readonly encrypted: boolean;
}

const HEADER = /-----BEGIN ([A-Z0-9][A-Z0-9. ]{0,40})-----/gu;

/** The PEM blocks of a text, whatever stands around them (RFC 7468 allows explanatory text outside). */
export const pemBlocks = (span: Span): readonly PemBlock[] => [...eachPemBlock(span, textOf(span))];

/**
 * The same one by one, for a text of any length.
 * @param text what stands at the span, where that is more than the file shows
 */
export function* eachPemBlock(span: Span, text: string): Generator<PemBlock> {
  for (const match of text.matchAll(HEADER)) {
    const label = match[1]!;
    const bodyStart = match.index + match[0].length;
    // A block ends at the next line of dashes, whether or not it is the footer it should be.
    const dashes = text.indexOf('-----', bodyStart);
    const bodyEnd = dashes === -1 ? text.length : dashes;
    yield {
      label,
      at: spanOf(span.file, span.start + match.index, span.start + bodyStart),
      body: spanOf(span.file, span.start + bodyStart, span.start + bodyEnd),
      encrypted:
        label.startsWith('ENCRYPTED ') || /^\s*Proc-Type: *4, *ENCRYPTED/u.test(text.slice(bodyStart, bodyEnd)),
    };
  }
}

export const isPrivateKey = ({ label }: PemBlock): boolean => label.endsWith('PRIVATE KEY');
