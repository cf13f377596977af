import { type ParserOptions, type ParserPlugin, parse } from '@babel/parser';
import type { SourceFile } from '../../text/source.js';
import { deepestBracket } from '../bracket-depth.js';
import type { Program } from './javascript-nodes.js';

/** Some twelve thousand lines; what is longer was made by a bundler. */
const LONGEST = 512 * 1024;
/** The parser recurses, some ten frames for each bracket. */
const DEEPEST = 200;

/** A program, or why there is none, as a clause. */
export type ReadProgram = { readonly program: Program } | { readonly why: string };

const COMMON: readonly ParserPlugin[] = ['decorators-legacy', 'decoratorAutoAccessors', 'explicitResourceManagement'];

const pluginsOf = (path: string): ParserPlugin[] => {
  if (/\.[cm]?ts(?:\.|$)/iu.test(path)) return ['typescript', ...COMMON];
  if (/\.tsx(?:\.|$)/iu.test(path)) return ['typescript', 'jsx', ...COMMON];
  return ['jsx', 'flow', ...COMMON];
};

/** Parses a file as its name says; never throws. What the parser can step over it steps over. */
export function parseJavascript({ path, text }: SourceFile): ReadProgram {
  if (text.length > LONGEST)
    return { why: `is ${text.length} characters long, and JavaScript is read up to ${LONGEST}` };
  if (deepestBracket(text) > DEEPEST) return { why: `is nested more than ${DEEPEST} levels deep` };
  const options: ParserOptions = {
    sourceType: 'unambiguous',
    errorRecovery: true,
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    allowImportExportEverywhere: true,
    allowUndeclaredExports: true,
    plugins: pluginsOf(path),
  };
  try {
    return { program: parse(text, options).program };
  } catch (error) {
    // What else nests without brackets ends the stack: `a ? b : c ? …`, `!!!!…`.
    if (error instanceof RangeError) return { why: 'is nested too deep' };
    const line = (error as { readonly loc?: { readonly line?: number } }).loc?.line;
    return { why: `is not JavaScript${line === undefined ? '' : ` from line ${line} on`}` };
  }
}
