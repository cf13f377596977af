import type { Problem } from '../../parse/problem.js';
import type {
  Certificate,
  DhParameters,
  KeyMaterial,
  OtherMaterial,
  PrivateKey,
  RevocationList,
} from '../../semantics/certificates/material.js';
import type { SourceFile, Span } from '../../text/source.js';

/** More than this tells nobody more. */
const MAX_PROBLEMS = 20;

/** What a file holds, while it is read. */
export class Collected {
  readonly certificates: Certificate[] = [];
  readonly keys: PrivateKey[] = [];
  readonly lists: RevocationList[] = [];
  readonly parameters: DhParameters[] = [];
  readonly others: OtherMaterial[] = [];
  readonly problems: Problem[] = [];

  problem(at: Span, message: string): void {
    this.problems.push({ at, message });
  }

  as(file: SourceFile, form: KeyMaterial['form']): KeyMaterial {
    const { certificates, keys, lists, parameters, others, problems } = this;
    const more = problems.length - MAX_PROBLEMS;
    const told =
      more > 1
        ? [
            ...problems.slice(0, MAX_PROBLEMS),
            { at: problems[MAX_PROBLEMS]!.at, message: `and ${more} more like these` },
          ]
        : problems;
    return { file, form, certificates, keys, lists, parameters, others, problems: told };
  }
}
