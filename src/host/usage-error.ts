import { positionOf, type Span } from '../text/source.js';

/** The configuration, or something else a person handed us, cannot be used. The CLI ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `hostssl.yaml:3:5: message` */
export function messageAt({ file, start }: Span, message: string): string {
  const { line, column } = positionOf(file, start);
  return `${file.path}:${line}:${column}: ${message}`;
}
