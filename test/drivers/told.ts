import { existsSync } from 'node:fs';
import type { WrittenType } from '../../src/facts/policy.js';
import type { WrittenOption } from '../../src/semantics/written.js';
import { set } from '../../src/text/resolved.js';
import { whole } from '../../src/text/source.js';
import type { Configuration } from './cases/configuration.js';
import type { Told } from './claim.js';
import type { Subject } from './subject.js';
import { isFunc, isUndefined, type Literal } from './trial.js';

const USER = 'postgres';

/** What a reader of code would tell us of a configuration. */
export function toldOf({ choice }: Subject, configuration: Configuration): Told {
  const { args, url, variables, byAddress } = configuration;
  const host = byAddress ? '127.0.0.1' : 'localhost';
  const text = (value: string) => value.replaceAll('$HOST', host).replaceAll('$PORT', '5432').replaceAll('$USER', USER);
  const beside = args.flatMap((arg) => optionsOf(arg, '', text));
  return {
    choice,
    ...(url !== '' && { string: text(url) }),
    ...(beside.length > 0 && { beside }),
    variables,
    exists: existsSync,
  };
}

function optionsOf(literal: Literal, name: string, text: (value: string) => string): readonly WrittenOption[] {
  if (literal === '$URL') return [];
  const own = name === '' ? [] : [option(name, ...typed(literal, text))];
  if (typeof literal !== 'object' || literal === null || isFunc(literal) || isUndefined(literal)) return own;
  if (Array.isArray(literal)) return own;
  const inside = Object.entries(literal).flatMap(([key, value]) =>
    optionsOf(value, name === '' ? key : `${name}.${key}`, text),
  );
  return [...own, ...inside];
}

function typed(literal: Literal, text: (value: string) => string): [WrittenType, string] {
  if (literal === '$PORT') return ['number', text(literal)];
  if (typeof literal === 'string') return ['string', text(literal)];
  if (literal === null) return ['null', 'null'];
  if (typeof literal === 'number') return ['number', String(literal)];
  if (typeof literal === 'boolean') return ['boolean', String(literal)];
  if (Array.isArray(literal)) return ['array', ''];
  if (isUndefined(literal)) return ['undefined', 'undefined'];
  return isFunc(literal) ? ['function', literal.source] : ['object', ''];
}

function option(name: string, type: WrittenType, value: string): WrittenOption {
  const at = whole({ path: name, text: value });
  return { name, layer: 'beside', type, value: set(value, at), at };
}
