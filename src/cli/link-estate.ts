import { configuredGaps } from '../engine/configured-gaps.js';
import { link } from '../engine/link.js';
import type { LinkOptions } from '../engine/link-options.js';
import type { Kind } from '../facts/kinds.js';
import type { Estate } from '../host/estate.js';
import { linkSettingsOf } from '../host/settings-of-config.js';
import { messageAt, UsageError } from '../host/usage-error.js';
import type { Project } from '../semantics/project.js';
import type { SourceFile } from '../text/source.js';
import { loadFormats } from './load-formats.js';
import { readingMaterial } from './reading-material.js';
import type { Session } from './session.js';

export interface Extent {
  /** An index holds a part of the tree, so what the configuration names may well be missing there. */
  readonly partial: boolean;
  /** Only some paths of the tree were asked for. */
  readonly some: boolean;
}

export type LinkFiles = (sources: readonly SourceFile[], files: Estate['files']) => Project;

/**
 * Joins the files of a run into a project, to be done again on files as a fix leaves them.
 * @throws UsageError (the function that is returned, too) for names of the configuration that stand for nothing
 */
export async function linkWith(
  { config, cwd, pgVersion }: Session,
  estate: Estate,
  extent: Extent,
): Promise<LinkFiles> {
  const linking: Omit<LinkOptions, 'files'> = {
    ...linkSettingsOf(config, cwd, pgVersion),
    kindOf: estate.kindOf,
    namedMaterial: estate.isNamed,
    partial: extent.partial || extent.some,
    ...(await loadFormats(kindsOf(estate))),
    // Only a tree with a compose file pays for a YAML parser.
    ...(estate.sources.some(({ path }) => estate.kindOf(path) === 'compose')
      ? { compose: (await import('../parse/compose.js')).parseCompose }
      : {}),
  };
  return readingMaterial(estate, (sources, files, material) => {
    const project = link(sources, { ...linking, files, ...(material && { material }) });
    const absent = extent.partial ? [] : configuredGaps(project, { ...linking, files });
    if (absent.length > 0) throw new UsageError(absent.map(({ at, message }) => messageAt(at, message)).join('\n'));
    return { ...project, gaps: [...estate.gaps, ...project.gaps] };
  });
}

const kindsOf = ({ sources, kindOf }: Estate): ReadonlySet<Kind> =>
  new Set(sources.flatMap(({ path }) => kindOf(path) ?? []));
