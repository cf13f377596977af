/** What certificates, keys, lists (SEQUENCE, INTEGER) and bundles of them (OBJECT IDENTIFIER) begin with inside. */
const FIRST: ReadonlySet<number | undefined> = new Set([0x30, 0x02, 0x06]);

/**
 * Do these bytes begin as certificates, keys and lists in binary form do (DER): a SEQUENCE whose length is told in
 * bytes that no text has at its second place, or a short one that starts with a version?
 */
export function isBinaryKeyFile(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false;
  const length = bytes[1] ?? 0;
  if (length < 0x80) return length + 2 <= bytes.length && bytes[2] === 0x02 && bytes[3] === 0x01;
  return length <= 0x84 && FIRST.has(bytes[2 + (length & 0x7f)]);
}
