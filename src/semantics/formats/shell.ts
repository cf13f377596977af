import { readMakefile } from '../../parse/shell/makefile.js';
import { scriptSource } from '../../parse/shell/script-source.js';
import { type Passage, part } from '../../text/passage.js';
import { basename } from '../../text/path.js';
import { processScopes } from '../process-scopes.js';
import { readScript, type ScriptSurroundings } from '../shell/read-script.js';
import { ShellVariables } from '../shell/shell-variables.js';
import { resolveTemplate } from '../shell/word-parts.js';
import type { Contribution, FormatReader } from '../written.js';
import { merged } from './yaml/contributions.js';

/** Shell scripts, Makefiles, Procfiles and justfiles. */
export const shell: FormatReader = (file, { environment }) => {
  const source = scriptSource(file);
  const surroundings = { name: file.path, environment };
  const name = basename(file.path);
  if (/^(?:GNU)?Makefile|\.mk\b/iu.test(name)) return makefile(source, surroundings);
  if (/^Procfile/iu.test(name)) return lineByLine(source, /^[\w-]+:[ \t]*/u, surroundings);
  if (/^justfile/iu.test(name)) return lineByLine(source, /^[ \t]+@?/u, surroundings);
  return readScript(source, surroundings);
};

function makefile(source: Passage, surroundings: ScriptSurroundings): Contribution {
  const { variables, recipes } = readMakefile(source);
  const held = new ShellVariables();
  for (const { name, value, exported } of variables) {
    held.assign(name, resolveTemplate(value, held.lookup), 0, { exported });
  }
  const { name: of, environment } = surroundings;
  const scopes = processScopes({ name: of, prefix: '', variables: held.all, environment });
  const inherited = held.scope();
  const parts = recipes.map((recipe) =>
    readScript(resolveTemplate(recipe, held.lookup).passage, { ...surroundings, variables: inherited }),
  );
  return merged([{ scopes }, ...parts]);
}

/** Every line that begins so is a script. */
function lineByLine(source: Passage, beginning: RegExp, surroundings: ScriptSurroundings): Contribution {
  const parts: Contribution[] = [];
  let from = 0;
  for (const line of source.text.split('\n')) {
    const start = beginning.exec(line)?.[0].length;
    if (start !== undefined) parts.push(readScript(part(source, from + start, from + line.length), surroundings));
    from += line.length + 1;
  }
  return merged(parts);
}
