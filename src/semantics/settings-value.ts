import type { Parameter } from '../facts/settings.js';
import type { Major } from '../facts/versions.js';
import { checkValue } from './settings-hooks.js';
import { formatGeneral, readInteger, readReal, roundToEven } from './settings-number.js';
import { toBaseUnit } from './settings-unit.js';

/** A value as the server holds it, or its refusal in the server's words. */
export type SettingValue =
  | { readonly kind: 'bool'; readonly bool: boolean; readonly canonical: string }
  /** `number` is in the base unit of the parameter. */
  | { readonly kind: 'number'; readonly number: number; readonly canonical: string }
  | { readonly kind: 'text'; readonly canonical: string }
  | { readonly kind: 'refused'; readonly error: string };

const refused = (error: string): SettingValue => ({ kind: 'refused', error });

/** `parse_and_validate_value`: what this major makes of a value for this parameter. */
export function readValue(parameter: Parameter, text: string, version: Major): SettingValue {
  const value = parse(parameter, text, version);
  if (value.kind === 'refused') return value;
  const error = checkValue(parameter.name, value.canonical, version);
  return error === undefined ? value : refused(error);
}

function parse(parameter: Parameter, text: string, version: Major): SettingValue {
  switch (parameter.type) {
    case 'bool': {
      const bool = readBool(text);
      if (bool === undefined) return refused(`parameter "${parameter.name}" requires a Boolean value`);
      return { kind: 'bool', bool, canonical: bool ? 'on' : 'off' };
    }
    case 'enum': {
      const canonical = parameter.values?.get(text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase()));
      return canonical === undefined ? invalid(parameter, text) : { kind: 'text', canonical };
    }
    case 'integer':
      return integer(parameter, text, version);
    case 'real':
      return real(parameter, text, version);
    case 'string':
      return { kind: 'text', canonical: text };
  }
}

const invalid = ({ name }: Parameter, text: string): SettingValue =>
  refused(`invalid value for parameter "${name}": "${text}"`);

/** `parse_bool`: an unambiguous beginning of true, false, yes, no; on, off or `of`; 1 or 0. */
export function readBool(text: string): boolean | undefined {
  const word = text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
  if (word === '1' || word === 'on') return true;
  if (word === '0' || word === 'of' || word === 'off') return false;
  if (word === '' || word === 'o') return undefined;
  if ('true'.startsWith(word) || 'yes'.startsWith(word)) return true;
  return 'false'.startsWith(word) || 'no'.startsWith(word) ? false : undefined;
}

/** Number and unit in the base unit; undefined where it cannot be read. */
function withUnit(value: number, rest: string, unit: string | undefined): number | undefined {
  const written = rest.replace(/^[ \t\n\v\f\r]+/u, '');
  if (written === '') return value;
  return unit === undefined ? undefined : toBaseUnit(value, written, unit);
}

/** `parse_int`: an integer in C's notation, or a decimal fraction that is rounded, with a unit. */
function integer(parameter: Parameter, text: string, version: Major): SettingValue {
  const whole = readInteger(text);
  const next = text[whole?.end ?? 0] ?? '';
  const read = whole?.overflow || '.eE'.includes(next || ' ') ? readReal(text) : whole;
  if (!read || Number.isNaN(read.value)) return invalid(parameter, text);
  const exact = withUnit(read.value, text.slice(read.end), parameter.unit);
  const number = exact === undefined ? undefined : roundToEven(exact) + 0;
  if (number === undefined || number > 2147483647 || number < -2147483648) return invalid(parameter, text);
  return inRange(parameter, number, String(number), version);
}

/** `parse_real` */
function real(parameter: Parameter, text: string, version: Major): SettingValue {
  const read = readReal(text);
  if (!read || Number.isNaN(read.value)) return invalid(parameter, text);
  const number = withUnit(read.value, text.slice(read.end), parameter.unit);
  if (number === undefined) return invalid(parameter, text);
  return inRange(parameter, number, formatGeneral(number), version);
}

function inRange(parameter: Parameter, number: number, canonical: string, version: Major): SettingValue {
  const { name, unit, type } = parameter;
  const min = parameter.min ?? Number.NEGATIVE_INFINITY;
  const max = parameter.max ?? Number.POSITIVE_INFINITY;
  if (number >= min && number <= max) return { kind: 'number', number, canonical };
  const show = type === 'integer' ? String : formatGeneral;
  const suffix = unit === undefined ? '' : ` ${unit}`;
  const limit = version >= 17 ? suffix : '';
  return refused(
    `${canonical}${suffix} is outside the valid range for parameter "${name}" (${show(min)}${limit} .. ${show(max)}${limit})`,
  );
}
