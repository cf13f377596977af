import { type Judgement, type JudgeOptions, judge } from '../engine/judge.js';
import { link } from '../engine/link.js';
import type { LinkOptions } from '../engine/link-options.js';
import type { LintConfig } from '../engine/lint-config.js';
import type { Estate } from '../host/estate.js';
import { linkSettingsOf } from '../host/settings-of-config.js';
import { sha256 } from '../host/sha256.js';
import type { SourceFile } from '../text/source.js';
import type { Session } from './session.js';
import { version } from './version.js';

export interface Judging {
  readonly lint: LintConfig;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly inline: boolean;
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
    return judge({ ...project, gaps: [...estate.gaps, ...project.gaps] }, session.rules, options);
  };
}
