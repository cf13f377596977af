import type { Ecosystem } from './manifest.js';

/** The ecosystems whose packages a file of this name is run with; undefined where its name says nothing about it. */
export function ecosystemsOf(path: string): readonly Ecosystem[] | undefined {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
}

const NODE: readonly Ecosystem[] = ['npm', 'deno'];
const BY_EXTENSION: Readonly<Record<string, readonly Ecosystem[]>> = {
  js: NODE,
  mjs: NODE,
  cjs: NODE,
  jsx: NODE,
  ts: NODE,
  mts: NODE,
  cts: NODE,
  tsx: NODE,
  prisma: NODE,
  py: ['pypi'],
  ipynb: ['pypi'],
  go: ['go'],
  rb: ['rubygems'],
  php: ['composer'],
  rs: ['cargo'],
  cs: ['nuget'],
  fs: ['nuget'],
  vb: ['nuget'],
  ex: ['hex'],
  exs: ['hex'],
  java: ['maven'],
  kt: ['maven'],
  kts: ['maven'],
  scala: ['maven'],
  groovy: ['maven'],
  clj: ['maven'],
  pl: ['cpan'],
  pm: ['cpan'],
};
