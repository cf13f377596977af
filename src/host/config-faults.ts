import type { Problem } from '../parse/problem.js';
import type { YamlData } from './yaml-data.js';

/** Where something stands in the configuration, and what is wrong with it there. */
export interface Fault {
  readonly way: readonly (string | number)[];
  /** Follows the name of the place: "must be an address". */
  readonly fault: string;
  /** It is about the key and not about what stands under it. */
  readonly isKey?: true;
}

export const within = (way: readonly (string | number)[], faults: readonly Fault[]): readonly Fault[] =>
  faults.map((one) => ({ ...one, way: [...way, ...one.way] }));

export const problemsOf = (faults: readonly Fault[], data: YamlData): readonly Problem[] =>
  faults.map(({ way, fault, isKey }) => ({
    at: data.at(
      way.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
      isKey ? 'key' : 'value',
    ),
    message: `\`${way.join('.')}\` ${fault}`,
  }));
