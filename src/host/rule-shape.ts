import { CONTROLS } from '../facts/controls.js';
import type { SubjectKind } from '../rule/rule.js';

const SUBJECTS: readonly SubjectKind[] = [
  'server',
  'client',
  'variable',
  'key',
  'material',
  'pooler',
  'managed',
  'password',
  'exposure',
  'replication',
  'project',
];

type Test = readonly [what: string, holds: (value: unknown) => boolean, must: string];

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const oneOf =
  (values: readonly string[]): Test[1] =>
  (value) =>
    values.includes(value as string);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const eachOf =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(holds);
const choice = (name: string, values: readonly string[]): Test => [
  name,
  oneOf(values),
  `must be one of ${values.join(', ')}`,
];

const ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u;

const TESTS: readonly Test[] = [
  ['id', (value) => typeof value === 'string' && ID.test(value), 'must be like `group/name`, in lower case'],
  choice('on', SUBJECTS),
  ['title', isText, 'must be a text'],
  choice('severity', ['error', 'warning', 'info']),
  choice('confidence', ['certain', 'likely', 'possible']),
  [
    'profile',
    (value) => value === undefined || oneOf(['recommended', 'strict'])(value),
    'must be recommended or strict',
  ],
  [
    'docs',
    (value) =>
      isRecord(value) && isText(value['why']) && isText(value['remedy']) && eachOf(isText)(value['references']),
    'must have the texts `why` and `remedy` and the list `references`',
  ],
  ['controls', eachOf((value) => Object.hasOwn(CONTROLS, value as string)), 'must be a list of known controls'],
  [
    'options',
    (value) =>
      isRecord(value) &&
      Object.values(value).every((option) => ['string', 'number', 'boolean'].includes(typeof option)),
    'must be names with texts, numbers or booleans',
  ],
  [
    'examples',
    eachOf((value) => isRecord(value) && isText(value['title']) && isRecord(value['files'])),
    'must be a list of `title` and `files`',
  ],
  ['check', (value) => typeof value === 'function', 'must be a generator function'],
];

/** What keeps a value from being a rule, each as a clause that names it. */
export function ruleFaults(rule: unknown, index: number, taken: ReadonlySet<string>): readonly string[] {
  if (!isRecord(rule)) return [`its rule number ${index + 1} is not an object`];
  const name = isText(rule['id']) ? `rule \`${String(rule['id'])}\`` : `rule number ${index + 1}`;
  const faults = TESTS.filter(([key, holds]) => !holds(rule[key])).map(
    ([key, , must]) => `${name}: \`${key}\` ${must}`,
  );
  return taken.has(String(rule['id'])) ? [...faults, `${name} is there already`] : faults;
}
