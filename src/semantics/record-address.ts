import type { HbaRecord } from '../parse/hba-tree.js';
import type { Edit } from '../text/edit.js';
import { type Span, spanOf } from '../text/source.js';
import { isWorldWide } from './address-blocks.js';
import { addressOf } from './hba.js';

/** The address field of a record with its mask, as written. */
export const writtenAddress = ({ address, mask }: HbaRecord): string =>
  [address && (address.quoted ? `"${address.value}"` : address.value), mask?.value].filter(Boolean).join(' ');

/** So wide an address field that it says nothing about whose clients are meant. */
export const isForTheWorld = (record: HbaRecord): boolean =>
  record.address !== undefined && !NARROW.test(record.address.value) && isWorldWide(addressOf(record));

/** A network that compares more bits than that, of either family: most lines of a long table end so. */
const NARROW = /\/(?:1[7-9]|[2-9]\d|1\d\d)$/u;

/** Where it stands: the line where a record has none, the address alone where its mask comes from another file. */
export const addressSpan = ({ address, mask, at }: HbaRecord): Span =>
  address && mask && address.at.file === mask.at.file
    ? spanOf(address.at.file, address.at.start, mask.at.end)
    : (address?.at ?? at);

/** Writes another address over the one of a record; undefined for a word out of another file, which may serve more lines. */
export function readdressed(record: HbaRecord, text: string): Edit | undefined {
  const at = addressSpan(record);
  const isOwn = at.file === record.at.file && at.start >= record.at.start && at.end <= record.at.end;
  return isOwn ? { at, text } : undefined;
}
