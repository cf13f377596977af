import type { JudgedFinding } from '../../src/engine/weigh.js';
import type { HbaRecord, HbaTree } from '../../src/parse/hba-tree.js';
import { effectOf } from '../../src/semantics/access/change-words.js';
import { type Changes, changesOf, type Revision } from '../../src/semantics/access/changes.js';
import { revisedBy } from '../../src/semantics/access/revise.js';
import { tableOf } from '../../src/semantics/access/table.js';
import { recordsOf } from '../../src/semantics/hba.js';
import { filesReadInto, hbaInForce } from '../../src/semantics/hba-versions.js';
import type { Project } from '../../src/semantics/project.js';
import { encryptedType, retyped, turnedAway } from '../../src/semantics/record-words.js';
import { applyEdits, type Edit } from '../../src/text/edit.js';
import { type Span, spanOf } from '../../src/text/source.js';
import { serverIn } from './claims.js';
import type { Random } from './random.js';

/** Some edits of a pg_hba.conf, and what is said of them. */
export interface Revised {
  readonly tree: HbaTree;
  /** Every file of it as it is afterwards, by path. */
  readonly texts: Readonly<Record<string, string>>;
  readonly changes: Changes;
  /** Somebody who was let in may be so no longer, as people are told. */
  readonly loses: boolean;
  readonly safety?: 'safe' | 'review';
}

interface Proposal {
  readonly edits: readonly Edit[];
  readonly safety?: 'safe' | 'review';
}

const ABOVE = [
  'hostnossl all all all reject\n',
  'hostssl all +staff 127.0.0.0/9 md5\n',
  'host all,replication bob all trust\n',
];

/** Ways to change one record. */
function proposalsFor(record: HbaRecord): readonly Proposal[] {
  const { file, start, end } = record.at;
  const edits = [
    encryptedType(record),
    record.type.value === 'local' ? undefined : retyped(record, 'hostnossl'),
    turnedAway(record),
    { at: spanOf(file, start, end), text: '' },
    ...ABOVE.map((text) => ({ at: spanOf(file, start, start), text })),
  ];
  return edits.flatMap((edit) => (edit ? [{ edits: [edit] }] : []));
}

/** The fix of some finding, or a change of some record behind the first; undefined where nothing is said of it. */
export function revisionOf(project: Project, findings: readonly JudgedFinding[], random: Random): Revised | undefined {
  const server = serverIn(project);
  const tree = hbaInForce(server);
  if (!tree) return undefined;
  const [first, ...records] = recordsOf(tree);
  if (!first || records.length === 0) return undefined;
  const fixes = findings.flatMap(({ finding: { fix } }): readonly Proposal[] =>
    fix?.edits.every(({ at }) => tree.files.includes(at.file) && !touches(at, first)) ? [fix] : [],
  );
  const { edits, safety } = random.pick(
    fixes.length > 0 && random.chance(0.5) ? fixes : proposalsFor(random.pick(records)),
  );
  const revision = revisedBy(tableOf(tree, server.world), edits, filesReadInto(tree));
  if (!revision) return undefined;
  const changes = changesOf(revision);
  return {
    tree,
    texts: Object.fromEntries(tree.files.map((file) => [file.path, applyEdits(file, edits)])),
    changes,
    loses: effectOf(changes, changedBy(revision)).loses,
    ...(safety && { safety }),
  };
}

/** The first record tells that the file was read. */
const touches = (at: Span, { at: own }: HbaRecord): boolean => at.file === own.file && at.start < own.end;

const changedBy = ({ removed, inserted }: Revision): ReadonlySet<HbaRecord> =>
  new Set([...removed, ...inserted.map(({ record }) => record)]);
