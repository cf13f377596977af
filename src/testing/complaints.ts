import { accessEffect } from '../engine/access-effects.js';
import { describedMistakes } from '../engine/described-material.js';
import { CONTROLS } from '../rule/index.js';
import type { AnyRule, Example } from '../rule/rule.js';
import { type Outcome, type RunOptions, runExample } from './run-example.js';

/** Everything a rule owes its readers and has not paid. An empty list is a pass. */
export function* complaints(rule: AnyRule, options: RunOptions = {}): Generator<string> {
  yield* aboutItsFace(rule);
  yield* aboutItsDocs(rule);
  yield* aboutItsExamples(rule);
  let offersFix = false;
  for (const example of rule.examples) {
    const outcome = runExample(rule, example, options);
    for (const complaint of aboutOneRun(rule, example, outcome, options)) yield `"${example.title}": ${complaint}`;
    offersFix ||= outcome.fixes.length > 0;
  }
  if (offersFix && !rule.examples.some(({ fixed }) => fixed)) yield 'it offers a fix, and no example shows one';
}

const SUBJECTS = [
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
const ID = /^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** A capital that begins a sentence, and no name or abbreviation. */
const SENTENCE_CASE =
  /^(?!PostgreSQL|Node|Docker|Compose|Debian|Git|Kubernetes|Java|Python|Go\b|Prisma|Knex|Sequelize|TypeORM|MikroORM|Drizzle|Kysely|Bun|Deno|Npgsql|Django|Laravel|Doctrine|Active Record|Ecto|Postgrex)[A-Z][a-z]/u;

function* aboutItsFace({
  id,
  on,
  title,
  severity,
  confidence,
  controls,
  profile,
  versions,
}: AnyRule): Generator<string> {
  if (!ID.test(id)) yield `the id \`${id}\` should be \`group/name-of-the-fault\``;
  if (SENTENCE_CASE.test(title) || /\.$/u.test(title) || title.trim() === '') {
    yield `the title "${title}" should be a lower-case clause without a full stop`;
  }
  if (title.length > 100) yield 'the title is longer than 100 characters';
  if (!SUBJECTS.includes(on)) yield `there are no \`${on}\` subjects`;
  if (!['error', 'warning', 'info'].includes(severity)) yield `there is no severity \`${severity}\``;
  if (!['certain', 'likely', 'possible'].includes(confidence)) yield `there is no confidence \`${confidence}\``;
  if (![undefined, 'recommended', 'strict'].includes(profile)) yield `there is no profile \`${profile}\``;
  for (const control of controls) if (!Object.hasOwn(CONTROLS, control)) yield `there is no control \`${control}\``;
  if (versions && (versions.since ?? 0) > (versions.until ?? Number.POSITIVE_INFINITY))
    yield 'it is for no version at all';
}

function* aboutItsDocs({ docs, options, optionDocs = {} }: AnyRule): Generator<string> {
  if (docs.why.trim() === '') yield 'it does not say why it matters';
  if (docs.remedy.trim() === '') yield 'it does not say what to do';
  if (docs.references.length === 0) yield 'it names no reference';
  for (const url of docs.references)
    if (!/^https:\/\/[^\s/]+\.[^\s/]+/u.test(url)) yield `the reference "${url}" is no https URL`;
  for (const name of Object.keys(options))
    if (!optionDocs[name]?.trim()) yield `the option \`${name}\` is not explained`;
  for (const name of Object.keys(optionDocs))
    if (!Object.hasOwn(options, name)) yield `it explains \`${name}\`, which is no option`;
}

function* aboutItsExamples({ examples, options }: AnyRule): Generator<string> {
  if (!examples.some(isMarked)) yield 'no example shows a problem';
  if (examples.every(isMarked)) yield 'no example shows what to leave alone';
  const titles = new Set<string>();
  for (const example of examples) {
    if (titles.has(example.title)) yield `two examples are called "${example.title}"`;
    titles.add(example.title);
    for (const name of Object.keys(example.options ?? {})) {
      if (!Object.hasOwn(options, name)) yield `"${example.title}": \`${name}\` is no option`;
    }
    for (const path of [...Object.keys(example.fixed ?? {}), ...Object.keys(example.modes ?? {})]) {
      if (!Object.hasOwn(example.files, path)) yield `"${example.title}": there is no file \`${path}\``;
    }
  }
}

function* aboutOneRun(rule: AnyRule, example: Example, outcome: Outcome, options: RunOptions): Generator<string> {
  for (const { message } of outcome.report.failures ?? []) yield `the rule broke: ${message}`;
  for (const [path, text] of Object.entries(outcome.expected)) {
    if (outcome.drawn[path] !== text)
      yield `in \`${path}\` it points at ${quote(outcome.drawn[path]!)} instead of ${quote(text)}`;
  }
  for (const file of outcome.files)
    for (const mistake of describedMistakes(file)) yield `in \`${file.path}\`: ${mistake}`;
  for (const { finding } of outcome.findings) {
    yield* aboutMessage('message', finding.message);
    for (const note of finding.notes ?? []) yield* aboutMessage('note', note.message);
    if (!Object.hasOwn(outcome.expected, finding.at.file.path)) yield `it points into \`${finding.at.file.path}\``;
    if (finding.fix && (finding.fix.title.trim() === '' || /\.$/u.test(finding.fix.title))) {
      yield `the fix "${finding.fix.title}" should be called by a phrase without a full stop`;
    }
    for (const { at, text } of finding.fix?.edits ?? []) {
      if (at.file.text.slice(at.start, at.end) === text) yield `the fix "${finding.fix!.title}" changes nothing`;
    }
  }
  yield* aboutEffects(example, outcome);
  const wanted = { ...Object.fromEntries(outcome.files.map(({ path, text }) => [path, text])), ...example.fixed };
  if (example.fixed) {
    for (const [path, text] of Object.entries(wanted)) {
      if (outcome.fixed[path] !== text)
        yield `fixing leaves \`${path}\` as ${quote(outcome.fixed[path] ?? '')} instead of ${quote(text)}`;
    }
  }
  if (outcome.fixes.length === 0) return;
  const again = runExample(rule, { ...example, files: outcome.fixed }, options);
  if (again.fixes.length > 0) yield 'it still offers a fix after being fixed';
}

/** What a fix does to connections is stated beside it, and one that is called safe turns nobody away. */
function* aboutEffects({ effects: stated = [] }: Example, { findings, project }: Outcome): Generator<string> {
  const fixes = findings.flatMap(({ finding }) => finding.fix ?? []);
  const effects = fixes.flatMap(({ effect }) => effect ?? []);
  if (JSON.stringify(effects) !== JSON.stringify(stated))
    yield `its fixes do ${JSON.stringify(effects)}, and it states ${JSON.stringify(stated)}`;
  for (const fix of fixes) {
    if (fix.safety === 'safe' && accessEffect(project, fix)?.loses)
      yield `the fix "${fix.title}" is called safe, and can turn somebody away: ${fix.effect}`;
  }
}

function* aboutMessage(what: string, message: string): Generator<string> {
  if (message.trim() === '') yield `a ${what} is empty`;
  if (/[.!]\s*$/u.test(message)) yield `the ${what} "${message}" ends in a full stop`;
  if (SENTENCE_CASE.test(message)) yield `the ${what} "${message}" begins with a capital`;
  if (/[\r\n]/u.test(message)) yield `the ${what} "${message}" takes more than one line`;
  if (message.split('`').length % 2 === 0) yield `the ${what} "${message}" leaves a backtick open`;
}

const isMarked = ({ files }: Example): boolean => Object.values(files).some((text) => text.includes('[|'));
const quote = (text: string): string => JSON.stringify(text);
