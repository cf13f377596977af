import { type CipherFlaw, cipherFlaws, weakensSecurityLevel } from '../facts/ciphers.js';
import { TLS13_SUITES } from '../facts/tls.js';

/** One element of an OpenSSL cipher list with where it stands in the list. */
export interface CipherElement {
  /** Without its prefix. */
  readonly name: string;
  /** `reorder` moves to the end what is enabled already and enables nothing. */
  readonly action: 'enable' | 'kill' | 'drop' | 'reorder' | 'command';
  readonly start: number;
  readonly end: number;
}

export interface WeakCipher extends CipherElement {
  readonly grade: CipherFlaw['grade'];
  readonly consequence: string;
}

const ACTIONS: Readonly<Record<string, CipherElement['action']>> = { '!': 'kill', '-': 'drop', '+': 'reorder' };

/** Splits a list as OpenSSL's `ssl_cipher_process_rulestr` does: at colons, commas, semicolons and blanks, and before `@`. */
export function cipherElements(list: string): readonly CipherElement[] {
  return [...list.matchAll(/@[^:,; @]*|[!+-]?[^:,; @]+/gu)].map(({ 0: text, index }) => {
    const action = text.startsWith('@') ? 'command' : (ACTIONS[text.charAt(0)] ?? 'enable');
    const prefix = action === 'enable' || action === 'command' ? 0 : 1;
    return { name: text.slice(prefix), action, start: index, end: index + text.length };
  });
}

/** The elements that enable something broken or weak by name, and are not taken back by another element. */
export function weakCiphers(list: string): readonly WeakCipher[] {
  const elements = cipherElements(list);
  const isTakenBack = takenBackIn(elements);
  return elements.flatMap((element, index) => {
    const flaw = flawOf(element);
    if (!flaw || flaw.families.some((family) => isTakenBack(family, index))) return [];
    return [{ ...element, grade: flaw.grade, consequence: flaw.consequence }];
  });
}

/** No suite of this list can be used below TLS 1.3, so OpenSSL 3 refuses it: `no valid ciphers available`. */
export function enablesNothing(list: string): boolean {
  const enabled = cipherElements(list).filter(({ action }) => action === 'enable');
  return enabled.every(({ name }) => TLS13_SUITES.includes(name));
}

/** The names of TLS 1.3 suites in a list, where OpenSSL ignores them. */
export const tls13Elements = (list: string): readonly CipherElement[] =>
  cipherElements(list).filter(({ name }) => TLS13_SUITES.includes(name));

/** As bad as the worst that is known of it. `A+B` is what is in both, and goes when either is excluded. */
function flawOf({ name, action }: CipherElement): CipherFlaw | undefined {
  if (action === 'command') {
    if (!weakensSecurityLevel(name)) return undefined;
    return { grade: 'weak', families: [], consequence: 'lets through short keys and SHA-1 signatures' };
  }
  if (action !== 'enable') return undefined;
  const flaws = name.split('+').flatMap(cipherFlaws);
  const worst = flaws.find(({ grade }) => grade === 'broken') ?? flaws[0];
  return worst && { ...worst, families: flaws.flatMap(({ families }) => families) };
}

/** `!` excludes for good wherever it stands, `-` only what stands before it. */
function takenBackIn(elements: readonly CipherElement[]): (family: string, index: number) => boolean {
  const until = new Map<string, number>();
  for (const [index, { name, action }] of elements.entries()) {
    if (action === 'kill') until.set(name, Number.POSITIVE_INFINITY);
    if (action === 'drop') until.set(name, Math.max(index, until.get(name) ?? 0));
  }
  return (family, index) => index < (until.get(family) ?? -1);
}
