import type { Environment } from './project.js';

/** Words of paths, the surest kind first: `.env.production.example` is an example. */
const WORDS: readonly (readonly [Environment, ReadonlySet<string>])[] = [
  ['example', new Set(['example', 'examples', 'sample', 'samples', 'dist', 'demo', 'demos', 'docs', 'doc'])],
  [
    'test',
    new Set([
      'test',
      'tests',
      'testing',
      'spec',
      'specs',
      'fixture',
      'fixtures',
      'ci',
      'e2e',
      '__tests__',
      'testdata',
      'github',
    ]),
  ],
  [
    'dev',
    new Set(['dev', 'devel', 'develop', 'development', 'local', 'override', 'devcontainer', 'sandbox', 'playground']),
  ],
  ['production', new Set(['prod', 'production', 'live', 'staging', 'stage', 'preprod', 'uat'])],
];

/** People copy `.env.template` as they copy `.env.example`; a template of another file becomes the real thing. */
const ENV_TEMPLATE = /(?:^|\/)[^/]*\.?env[._-](?:template|tmpl|tpl)$/i;

/** Where a file is headed, by the words of its path and name; the name counts before its folders, the nearest first. */
export function environmentOf(path: string): Environment {
  if (ENV_TEMPLATE.test(path)) return 'example';
  for (const part of path.split('/').reverse()) {
    const words = part.toLowerCase().split(/[^a-z0-9]+/u);
    const found = WORDS.find(([, known]) => words.some((word) => known.has(word)));
    if (found) return found[0];
  }
  return 'unknown';
}
