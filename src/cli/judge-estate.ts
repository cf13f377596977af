import { configuredGaps } from '../engine/configured-gaps.js';
import { type Judgement, type JudgeOptions, judge } from '../engine/judge.js';
import { link } from '../engine/link.js';
import type { LinkOptions } from '../engine/link-options.js';
import type { LintConfig } from '../engine/lint-config.js';
import type { Estate } from '../host/estate.js';
import { linkSettingsOf } from '../host/settings-of-config.js';
import { sha256 } from '../host/sha256.js';
import { messageAt, UsageError } from '../host/usage-error.js';
import type { SourceFile } from '../text/source.js';
import type { Session } from './session.js';
import { version } from './version.js';

export interface Judging {
  readonly lint: LintConfig;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly inline: boolean;
  /** An index holds a part of the tree, so what the configuration names may well be missing there. */
  readonly partial: boolean;
}

/** Everything between files and report, to be run again on files as a fix leaves them. */
export async function judgeWith(
  session: Session,
  estate: Estate,
  judging: Judging,
): Promise<(sources: readonly SourceFile[], files: Estate['files']) => Judgement> {
  const linking: Omit<LinkOptions, 'files'> = {
    ...linkSettingsOf(session.config, session.cwd, session.pgVersion),
    kindOf: estate.kindOf,
    // Only a tree with a compose file pays for a YAML parser.
    ...(estate.sources.some(({ path }) => estate.kindOf(path) === 'compose')
      ? { compose: (await import('../parse/compose.js')).parseCompose }
      : {}),
  };
  const options: JudgeOptions = {
    version,
    hash: sha256,
    config: judging.lint,
    now: judging.now,
    inline: judging.inline,
    shown: estate.shown,
  };
  return (sources, files) => {
    const project = link(sources, { ...linking, files });
    const names = new Set(project.servers.map(({ name }) => name));
    const absent = judging.partial ? [] : configuredGaps(names, { ...linking, files });
    if (absent.length > 0) throw new UsageError(absent.map(({ at, message }) => messageAt(at, message)).join('\n'));
    return judge({ ...project, gaps: [...estate.gaps, ...project.gaps] }, session.rules, options);
  };
}
