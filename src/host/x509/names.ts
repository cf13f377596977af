import type { DistinguishedName } from '../../semantics/certificates/material.js';
import { asText } from './asn1-strings.js';
import { ATTRIBUTE_NAMES } from './attribute-names.js';
import { type Der, hex, oidOf } from './der.js';
import { escaped2253 } from './escaped-2253.js';

/** A name, as PostgreSQL prints and OpenSSL compares it. */
export function nameOf(name: Der): DistinguishedName {
  const sets = name.children.map((set) => set.children.map(attributeOf));
  return {
    // `X509_NAME_print_ex` turns the whole row around, within a set of several too.
    text: sets
      .map((set) =>
        set
          .map(({ text }) => text)
          .reverse()
          .join('+'),
      )
      .reverse()
      .join(','),
    id: sets
      .map((set) =>
        set
          .map(({ id }) => id)
          .sort()
          .join('+'),
      )
      .join(','),
    commonNames: sets.flat().flatMap(({ oid, value }) => (oid === COMMON_NAME && value !== undefined ? [value] : [])),
  };
}

const COMMON_NAME = '2.5.4.3';

function attributeOf({ children: [type, value] }: Der) {
  const oid = type ? oidOf(type) : '';
  const text = value && asText(value);
  const name = ATTRIBUTE_NAMES.get(oid);
  // `XN_FLAG_DUMP_UNKNOWN_FIELDS`: what OpenSSL has no name for is not shown as text, whatever its type.
  const shown =
    name === undefined || text === undefined ? `#${value ? hex(value.raw).toUpperCase() : ''}` : escaped2253(text);
  return { oid, value: text, text: `${name ?? oid}=${shown}`, id: `${oid}=${canonical(value, text)}` };
}

/** `asn1_string_canon`: of strings neither type nor letter case counts, and white space is one blank or none. */
function canonical(value: Der | undefined, text: string | undefined): string {
  if (!value) return '';
  if (text === undefined || !CANONICAL.has(value.tag)) return `#${hex(value.raw)}`;
  const collapsed = text.replace(/^[\t-\r ]+|[\t-\r ]+$/gu, '').replace(/[\t-\r ]+/gu, ' ');
  return JSON.stringify(collapsed.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase()));
}

/** `ASN1_MASK_CANON`: UTF8String, PrintableString, T61String, IA5String, UniversalString, BMPString. */
const CANONICAL: ReadonlySet<number> = new Set([12, 19, 20, 22, 28, 30]);
