import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { rules } from '../rules/index.js';
import { parseArguments } from '../src/cli/arguments.js';
import { COMMANDS } from '../src/cli/commands.js';
import { choicesOf, OPTIONS } from '../src/cli/options.js';
import { metaRules } from '../src/engine/meta-rules.js';
import { contentKindOf } from '../src/facts/content-kinds.js';
import { KINDS, kindOf } from '../src/facts/kinds.js';
import { configSchema } from '../src/host/config-schema.js';
import { at, callsIn, commandTexts } from './docs/commands.js';
import { consoleText, type Step, shownFor, stepsOf } from './docs/console.js';
import { deadLinks } from './docs/links.js';
import { buildClone } from './docs/package.js';
import { type Block, type Page, readPage } from './docs/page.js';
import { openWorkspace, type Workspace } from './docs/workspace.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GUIDE = readdirSync(join(ROOT, 'docs/guide')).map((name) => `docs/guide/${name}`);
const PAGES = ['README.md', 'CHANGELOG.md', 'docs/CONTRIBUTING.md', ...GUIDE].map((path) => readPage(ROOT, path));
const blocks = (language: string): readonly Block[] =>
  PAGES.flatMap((page) => page.blocks.filter((block) => block.language === language));

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hostssl-docs-')));
const clone = join(folder, 'clone');
beforeAll(() => buildClone(ROOT, clone));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (name: string): Workspace => openWorkspace(clone, join(folder, name.replaceAll('/', '-')));

/** `UPDATE=1 npx vitest run test/docs.test.ts` rewrites what commands print. */
describe('what commands print', () => {
  for (const page of PAGES.filter(isRunnable)) {
    it(page.path, async () => {
      const { shown, exits } = await run(page, open(page.path));
      if (process.env['UPDATE']) writeFileSync(join(ROOT, page.path), shown);
      else expect(page.text).toBe(shown);
      expect(exits).toEqual(page.blocks.filter(({ language }) => language === 'console').map(wantedExit));
    });
  }
});

function isRunnable({ blocks: all }: Page): boolean {
  return all.some(({ language }) => language === 'console');
}

const wantedExit = (block: Block): string => `${at(block)} exit=${block.attributes.get('exit') ?? 0}`;

/** Runs a page from top to bottom; the last command of a block gives its exit code. */
async function run(page: Page, workspace: Workspace) {
  let shown = '';
  let done = 0;
  const exits: string[] = [];
  for (const block of page.blocks) {
    const file = block.attributes.get('file');
    if (file !== undefined) workspace.write(file, block.text);
    if (block.language !== 'console') continue;
    const steps: Step[] = [];
    let exit = 0;
    for (const { command, output } of stepsOf(block)) {
      const outcome = await workspace.run(command, block.attributes.get('cwd'));
      exit = outcome.code;
      steps.push({ command, output: shownFor(output, outcome.output) });
    }
    exits.push(`${at(block)} exit=${exit}`);
    const start = page.text.indexOf(`\n${block.text}\`\`\``, done) + 1;
    shown += page.text.slice(done, start) + consoleText(steps);
    done = start + block.text.length;
  }
  return { shown: shown + page.text.slice(done), exits };
}

describe('the two commands of the README', () => {
  const [first = '', second = ''] = readPage(ROOT, 'README.md')
    .blocks.filter(({ language }) => language === 'sh')
    .map(({ text }) => text.trim());

  it('stand alone on a line each, after the setup that npm does', () => {
    for (const command of [first, second]) expect(command).toMatch(/^npm ci && [^\n]+$/u);
  });

  it('the first finds what the page shows, and ends with 1', async () => {
    const outcome = await open('first').run(first.replace('npm ci && ', ''), '.');
    expect(outcome.code).toBe(1);
    const [page] = PAGES;
    expect(page!.blocks.map(({ text }) => text.replace(/^\$ .*\n/u, ''))).toContain(outcome.output);
  });

  it('the second is what CI runs', () => {
    const script = readFileSync(join(ROOT, '.ci/run'), 'utf8');
    expect(/\{ (npm[^;]*); \}/u.exec(script)?.[1]).toBe(second);
  });
});

describe('npm ci', () => {
  it('finds every optional package in the lock file, or refuses it on a machine with another platform', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
    };
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    const there = Object.keys(packages);
    expect(wanted.filter((name) => !there.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });
});

describe('configurations validate', () => {
  const configs = PAGES.flatMap((page) => page.blocks).flatMap((block) => {
    if (block.language === 'yaml' && block.text.startsWith('# hostssl.yaml')) return [{ block, name: 'hostssl.yaml' }];
    return block.language === 'json' && block.text.includes('"hostssl": {') ? [{ block, name: 'package.json' }] : [];
  });
  it('there are some', () => expect(configs.length).toBeGreaterThan(5));
  for (const { block, name } of configs) {
    it(at(block), async () => {
      const workspace = open(`config-${at(block)}`);
      workspace.write(name, block.text);
      expect(await workspace.run('hostssl config validate')).toEqual({ code: 0, output: `${name} is valid\n` });
    });
  }
});

describe('nothing is left out', () => {
  const textOf = (path: string): string => PAGES.find((page) => page.path === path)!.text;

  it('the configuration page shows every key', () => {
    const shown = readPage(ROOT, 'docs/guide/configuration.md').blocks.flatMap(({ language, text }) =>
      language === 'yaml' ? Object.keys(parseAllDocuments(text)[0]!.toJS() as object) : [],
    );
    const keys = Object.keys(configSchema(rules)['properties'] ?? {}).filter((key) => key !== '$schema');
    expect(new Set(shown)).toEqual(new Set(keys));
  });

  it('the README names every format', () => {
    const formats = choicesOf(OPTIONS.find(({ name }) => name === 'format')!, 'check')!;
    for (const format of formats) expect(textOf('README.md')).toContain(`\`${format}\``);
  });

  it('every kind of file is named, with names that are of that kind', () => {
    const page = textOf('docs/guide/what-it-reads.md');
    // Other tables of the page tell what `inspect` shows.
    const tables = [...page.matchAll(/(?:^\|[^\n]*\n)+/gmu)]
      .map(([table]) => table)
      .filter((one) => !one.includes('`what`'));
    const rows = tables.flatMap((table) => [...table.matchAll(/^\| `([\w.]+)` \| ([^|]+) \|/gmu)]);
    expect(rows.map(([, kind]) => kind).sort()).toEqual([...KINDS].sort());
    for (const [, kind, names = ''] of rows) {
      if (names.startsWith('none')) continue; // no name tells it
      for (const [, name = ''] of names.matchAll(/`([^`]+)`/gu))
        expect([name, kindOf(name) ?? contentKindOf(name)]).toEqual([name, kind]);
    }
    const foreign = /Not ours[^\n]*\n(?:[^\n]+\n)*/u.exec(page)?.[0] ?? '';
    const names = [...foreign.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => kindOf(name) !== undefined)).toEqual([]);
  });
});

describe('data parses', () => {
  for (const block of blocks('yaml')) {
    it(at(block), () => {
      const problems = parseAllDocuments(block.text).flatMap(({ errors, warnings }) => [...errors, ...warnings]);
      expect(problems).toEqual([]);
    });
  }
  for (const block of blocks('json')) it(at(block), () => expect(() => JSON.parse(block.text)).not.toThrow());
});

describe('hooks', () => {
  const hooks = parseAllDocuments(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'))[0]!.toJS() as readonly {
    readonly id: string;
  }[];
  const used = blocks('yaml').flatMap((block) => {
    const data = parseAllDocuments(block.text)[0]?.toJS() as {
      readonly repos?: readonly { readonly repo: string; readonly hooks: readonly { readonly id: string }[] }[];
    } | null;
    const ours = (data?.repos ?? []).filter(({ repo }) => repo !== 'local');
    return ours.flatMap((repo) => repo.hooks.map(({ id }) => id));
  });
  it('the pages use every hook there is and no other', () => {
    expect(new Set(used)).toEqual(new Set(hooks.map(({ id }) => id)));
  });
});

describe('every call of hostssl is one it understands', () => {
  const texts = [
    ...blocks('sh').map(({ text }) => text),
    ...blocks('console').flatMap((block) => stepsOf(block).map(({ command }) => command)),
    ...blocks('yaml').flatMap(({ text }) => commandTexts(parseAllDocuments(text).map((document) => document.toJS()))),
    ...blocks('json').flatMap(({ text }) => commandTexts(JSON.parse(text))),
    ...PAGES.flatMap(({ prose }) => [...prose.matchAll(/`(hostssl [^`]+)`/gu)].map(([, call = '']) => call)),
  ];
  for (const call of new Set(texts.flatMap(callsIn).map((words) => words.join(' ')))) {
    it(`hostssl ${call}`, () =>
      expect(() => parseArguments(call.split(' ').filter(Boolean), () => true)).not.toThrow());
  }
});

describe('names in the text', () => {
  const groups = new Set([...rules, ...metaRules].map(({ id }) => id.slice(0, id.indexOf('/'))));
  const ids = new Set([...rules, ...metaRules].map(({ id }) => id));
  const options = new Set(OPTIONS.flatMap(({ name, short }) => [`--${name}`, ...(short ? [`-${short}`] : [])]));
  for (const page of PAGES) {
    const quoted = [...page.prose.matchAll(/`([^`\n]+)`/gu)].map(([, code = '']) => code);
    it(`rules in ${page.path}`, () => {
      const named = quoted.filter((code) => /^[a-z]+\/[a-z0-9-]+$/u.test(code) && groups.has(code.split('/')[0]!));
      expect(named.filter((id) => !ids.has(id) && !isFolder(id))).toEqual([]);
    });
    it(`options in ${page.path}`, () => {
      const named = quoted.flatMap((code) => /^--?[a-z][a-z-]*/u.exec(code)?.[0] ?? []);
      expect(named.filter((option) => !options.has(option))).toEqual([]);
    });
  }

  it('the README names every command', () => {
    const { text } = readPage(ROOT, 'README.md');
    for (const command of Object.keys(COMMANDS)) expect(text).toContain(`\`hostssl ${command}`);
  });
});

/** `rules/hba` and the like are folders of the repository. */
function isFolder(path: string): boolean {
  return readdirSync(ROOT).includes(path.split('/')[0]!);
}

describe('links lead somewhere', () => {
  for (const page of PAGES) it(page.path, () => expect(deadLinks(ROOT, page)).toEqual([]));
});

describe('the checks of this file can fail', () => {
  const page = (text: string): Page => {
    const own = join(folder, 'probe');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'other.md'), '# Other\n');
    writeFileSync(join(own, 'probe.md'), text);
    return readPage(own, 'probe.md');
  };

  it('a dead link is seen', () => {
    const probe = page('# A heading\n[a](nowhere.md) [b](#no-heading) [c](#a-heading) [d](other.md#other)\n');
    expect(deadLinks(join(folder, 'probe'), probe)).toEqual(['nowhere.md', '#no-heading']);
  });

  it('output that differs is seen, also around what is left out', () => {
    expect(shownFor('a\n...\nc\n', 'a\nb\nc\n')).toBe('a\n...\nc\n');
    expect(shownFor('a\n...\nc\n', 'a\nb\nd\n')).toBe('a\nb\nd\n');
    expect(shownFor('a.\n...\n', 'ab\n')).toBe('ab\n');
  });

  it('an option that is not there is seen in a workflow', () => {
    const calls = commandTexts({ steps: [{ run: 'npx hostssl --formt sarif' }] }).flatMap(callsIn);
    expect(calls).toEqual([['--formt', 'sarif']]);
    expect(() => parseArguments(calls[0]!, () => true)).toThrow('did you mean');
  });
});
