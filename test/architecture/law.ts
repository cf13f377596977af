/** The import law: what each room may import besides itself, as `src/README.md` tells it. */
export const LAW: Readonly<Record<string, readonly string[]>> = {
  'text/': [],
  'facts/': ['text/'],
  'parse/': ['text/', 'facts/'],
  'semantics/': ['text/', 'facts/', 'parse/'],
  'rule/': ['text/', 'facts/', 'semantics/', 'parse/'],
  '../rules/': ['rule/'],
  'engine/': ['text/', 'facts/', 'parse/', 'semantics/', 'rule/'],
  'report/': ['text/', 'rule/'],
  'testing/': ['text/', 'rule/', 'engine/', 'report/'],
  'host/': ['text/', 'facts/', 'parse/', 'semantics/', 'rule/', 'engine/', 'report/', 'testing/', '../rules/'],
  'cli/': ['text/', 'facts/', 'parse/', 'semantics/', 'rule/', 'engine/', 'report/', 'testing/', '../rules/', 'host/'],
  // Generators may ask the real servers that tests ask.
  'dev/': [
    'text/',
    'facts/',
    'parse/',
    'semantics/',
    'rule/',
    'engine/',
    'report/',
    'testing/',
    '../rules/',
    'host/',
    'cli/',
    '../test/',
  ],
  // The library's door, beside the rooms.
  'index.ts': ['text/', 'facts/', 'parse/', 'semantics/', 'rule/', 'engine/', 'report/', 'testing/', '../rules/'],
};

/** Packages pure rooms may use, and where; `sarif` is nothing but types. */
export const PACKAGES: Readonly<Record<string, RegExp>> = {
  '@babel/parser': /^parse\/javascript\//u,
  'jsonc-parser': /^parse\/json\//u,
  'pg-connection-string': /^facts\/drivers\/pg\/connection-string\.ts$/u,
  sarif: /^report\/sarif\.ts$/u,
  yaml: /^parse\//u,
  'hostssl/rule': /^\.\.\/rules\//u,
};

/** Rooms that touch the world. */
export const IMPURE: ReadonlySet<string> = new Set(['host/', 'cli/', 'dev/']);
