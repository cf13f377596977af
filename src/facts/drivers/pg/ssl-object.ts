import { byDefault, type Resolved, set, unknown } from '../../../text/resolved.js';
import type { DriverInput, Written } from '../../policy.js';
import { failingTls } from '../node-tls.js';
import { OFF, ON, type Ssl, sslOfNumber, sslOfText, UNSET } from './ssl.js';

/** The setting at this path beside the string, or the first below it. */
export const settingAt = (input: DriverInput, path: string): Written | undefined =>
  input.get('beside', path) ?? input.all('beside').find(({ name }) => name.startsWith(`${path}.`));

/** An object around this path that nobody can see into. */
function hiddenAround(input: DriverInput, path: string): Resolved<string> | undefined {
  const parts = path.split('.');
  for (let count = 1; count < parts.length; count++) {
    const around = input.get('beside', parts.slice(0, count).join('.'));
    if (around?.value.kind === 'unknown') return around.value;
    if (around?.type === 'function') return unknown(`\`${around.name}\` is made by a function`);
  }
  return undefined;
}

/** What is written at `path` as the value of `ssl`; undefined where nothing is. */
export function sslAt(input: DriverInput, path: string, pg: string | undefined): Resolved<Ssl> | undefined {
  const setting = settingAt(input, path);
  if (!setting) {
    const hidden = hiddenAround(input, path);
    return hidden?.kind === 'unknown' ? hidden : undefined;
  }
  const ssl = setting.name === path ? typed(setting, input, pg) : ofObject(input, path);
  if (ssl.kind === 'unknown') return ssl;
  const { value } = deciding(input, path) ?? setting;
  return value.kind === 'set' ? set(ssl, value.at) : byDefault(ssl, 'the options say so');
}

/** The key of the object that people look at. */
const deciding = (input: DriverInput, path: string): Written | undefined =>
  input.get('beside', `${path}.rejectUnauthorized`) ?? input.get('beside', `${path}.checkServerIdentity`);

function typed({ name, type, value }: Written, input: DriverInput, pg: string | undefined): Ssl | Unread {
  if (value.kind === 'unknown') {
    // Whatever else is spread into the object, this much of it is written down.
    const rejects = input.get('beside', `${name}.rejectUnauthorized`);
    return rejects && isLiteral(rejects, 'false') ? ofObject(input, name) : value;
  }
  switch (type) {
    case 'undefined':
      return UNSET;
    case 'null':
      return OFF;
    case 'boolean':
      return value.value === 'true' ? ON : OFF;
    case 'number':
      return sslOfNumber(Number(value.value), `${name}: ${value.value}`, pg);
    case 'string':
      return sslOfText(value.value, `${name}: '${value.value}'`, pg);
    case 'array':
    case 'function':
      return ON;
    case 'object':
      return ofObject(input, name);
  }
}

type Unread = Extract<Resolved<Ssl>, { readonly kind: 'unknown' }>;

const isLiteral = ({ type, value }: Written, literal: string): boolean =>
  type === 'boolean' && value.kind !== 'unknown' && value.value === literal;

/**
 * The object goes to `tls.connect`, which compares `rejectUnauthorized` with `false` and nothing else: `0`, `null` and
 * `'false'` verify. Run with Node.js 20.
 */
function ofObject(input: DriverInput, path: string): Ssl | Unread {
  const rejects = input.get('beside', `${path}.rejectUnauthorized`);
  const check = input.get('beside', `${path}.checkServerIdentity`);
  if (rejects?.value.kind === 'unknown') return rejects.value;
  const word = rejects && (isLiteral(rejects, 'false') ? 'false' : isLiteral(rejects, 'true') ? 'true' : 'other');
  if (word !== 'false' && check?.value.kind === 'unknown') return check.value;
  const failure = word === 'false' ? undefined : failingTls(input, path);
  const named = settingAt(input, `${path}.servername`) ?? settingAt(input, `${path}.host`);
  return {
    kind: 'on',
    ...(word && { rejects: word }),
    ...(check && { anyName: true as const }),
    ...(named && { named: true as const }),
    ...(failure !== undefined && { fails: failure }),
  };
}
