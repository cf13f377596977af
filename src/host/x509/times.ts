import { type Der, TAG } from './der.js';

const UTC = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/u;
const GENERALIZED = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/u;

/**
 * A moment in milliseconds since 1970, in the form that RFC 5280 §4.1.2.5 demands and OpenSSL compares
 * (`X509_cmp_time`); undefined for any other.
 */
export function momentOf({ tag, content }: Der): number | undefined {
  const text = Buffer.from(content.subarray(0, 32)).toString('latin1');
  const parts = (tag === TAG.utcTime ? UTC : tag === TAG.generalizedTime ? GENERALIZED : undefined)?.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  const full = tag === TAG.utcTime ? (year < 50 ? 2000 : 1900) + year : year;
  const date = new Date(0);
  date.setUTCFullYear(full, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const isOne =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isOne ? date.getTime() : undefined;
}
