import { byDefault, type Resolved, set } from '../text/resolved.js';
import { ALLOWED, NEVER, type PolicyOrRefusal, PREFERRED, required, type Written } from './policy.js';

/** What the answer rests on, so that it can point there; `why` where nothing was written. */
export const decidedBy = (
  value: Resolved<string> | undefined,
  outcome: PolicyOrRefusal,
  why: string,
): Resolved<PolicyOrRefusal> => (value?.kind === 'set' ? set(outcome, value.at) : byDefault(outcome, why));

/** What each mode comes to where nothing else plays a part. */
export type Modes = Readonly<Record<string, PolicyOrRefusal>>;

/** libpq's words for libpq's policies, without a root certificate raising any of them. */
export const MODES = {
  disable: NEVER,
  allow: ALLOWED,
  prefer: PREFERRED,
  require: required('nothing'),
  'verify-ca': required('chain'),
  'verify-full': required('chain-and-name'),
} as const satisfies Modes;

/** What one mode comes to, or the default one; `refuse` says what the driver says to a word it does not know. */
export function byMode(
  mode: Resolved<string> | undefined,
  modes: Modes,
  { fallback, why, refuse }: { fallback: PolicyOrRefusal; why: string; refuse: (word: string) => string },
): Resolved<PolicyOrRefusal> {
  if (mode === undefined) return byDefault(fallback, why);
  if (mode.kind === 'unknown') return mode;
  const outcome = Object.hasOwn(modes, mode.value) ? modes[mode.value] : undefined;
  return decidedBy(mode, outcome ?? { refuses: refuse(mode.value) }, why);
}

/** The value of a setting, where it is known. */
export const textOf = (setting: Pick<Written, 'value'> | undefined): string | undefined =>
  setting === undefined || setting.value.kind === 'unknown' ? undefined : setting.value.value;

/** A switch as configuration files and languages write it; undefined where it is not set, or not known. */
export function switchOf(setting: Pick<Written, 'value'> | undefined): boolean | undefined {
  const text = textOf(setting)?.toLowerCase();
  return text === undefined ? undefined : ['true', 'on', 'yes', '1', 't', 'y'].includes(text);
}
