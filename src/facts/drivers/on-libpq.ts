import { isKeyword } from '../libpq.js';
import { decidedBy } from '../outcome.js';
import type { Driver, DriverInput, DriverReading, OptionLookup, Written } from '../policy.js';
import { effectiveLookup, LIBPQ_READING, withLayers } from '../precedence.js';
import { isAboutTls } from '../unheeded.js';
import { systemRoots } from './file-options.js';
import { libpq, libpqPolicy } from './libpq.js';
import { libpqFiles } from './libpq-files.js';

/** What differs from libpq in something that hands options on to it. */
export interface OnLibpq extends Pick<Driver, 'id' | 'title' | 'aliases' | 'source' | 'ignored' | 'secure'> {
  readonly reading?: Partial<DriverReading>;
  /** libpq's keyword for an option beside the string; undefined for one that does not reach libpq. */
  readonly keywordOf?: (name: string) => string | undefined;
  /** Parameters of the string that reach libpq, where not all do. */
  readonly passes?: (keyword: string) => boolean;
  /** Options beside the string that libpq does not know make it refuse, instead of being dropped on the way. */
  readonly strict?: true;
  /** What replaces an option on the way. */
  readonly replaces?: (input: DriverInput) => readonly Written[];
}

/** Takes a prefix off a name: options of an object that is handed to libpq. */
export const inside = (prefix: string) => (name: string) =>
  name.startsWith(prefix) ? name.slice(prefix.length) : name;

/** A driver, framework or tool that connects through libpq and has rules of its own about what gets there. */
export function onLibpq({ reading, keywordOf, passes, strict, replaces, ...rest }: OnLibpq): Driver {
  const whole: DriverReading = { ...LIBPQ_READING, ...reading };
  /** Options beside the string by libpq's names. */
  const besideOf = (input: DriverInput): readonly Written[] =>
    input.all('beside').flatMap((setting) => {
      const name = keywordOf ? keywordOf(setting.name) : setting.name;
      // What a language writes for nothing is nothing.
      const isNothing = setting.type === 'null' || setting.type === 'undefined';
      return name === undefined || isNothing ? [] : [{ ...setting, name }];
    });
  /** What reaches libpq. */
  const handed = (input: DriverInput, beside: readonly Written[]): OptionLookup => {
    const string = passes ? input.all('string').filter(({ name }) => passes(name)) : input.all('string');
    const replaced = replaces?.(input) ?? [];
    // What comes last within the strongest layer counts.
    const [strongest = 'beside'] = whole.layers;
    const layers = { beside, string };
    const all = withLayers(input, {
      ...layers,
      [strongest]: [...(strongest === 'string' ? string : beside), ...replaced],
    });
    return effectiveLookup(whole, all);
  };
  return {
    secure: libpq.secure!,
    ...rest,
    reading: whole,
    through: 'libpq',
    policy(input, world) {
      const beside = besideOf(input);
      const stranger = strict && beside.find(({ name }) => isAboutTls(name) && !isKeyword(name) && !name.includes('.'));
      if (stranger) {
        return decidedBy(
          stranger.value,
          { refuses: `invalid connection option "${stranger.name}"` },
          'libpq refuses it',
        );
      }
      return libpqPolicy(handed(input, beside), world);
    },
    files: (input, world) => libpqFiles(handed(input, besideOf(input)), world, systemRoots(input)),
  };
}
