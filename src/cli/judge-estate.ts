import { type Judgement, type JudgeOptions, judge } from '../engine/judge.js';
import type { LintConfig } from '../engine/lint-config.js';
import type { Estate } from '../host/estate.js';
import { sha256 } from '../host/sha256.js';
import type { SourceFile } from '../text/source.js';
import { type Extent, linkWith } from './link-estate.js';
import type { Session } from './session.js';
import { version } from './version.js';

export interface Judging extends Extent {
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
  const linked = await linkWith(session, estate, judging);
  const options: JudgeOptions = {
    version,
    hash: sha256,
    config: judging.lint,
    now: judging.now,
    inline: judging.inline,
    shown: estate.shown,
  };
  return (sources, files) => judge(linked(sources, files), session.rules, options);
}
