import { overlapGaps } from '../engine/overlap-gaps.js';
import type { Redactor } from '../engine/redact.js';
import { gapsOf } from '../engine/settle.js';
import type { AccessEntry, AccessReport, ServerAccess } from '../report/access.js';
import { type AccessRow, accessMap } from '../semantics/access/access-map.js';
import { databasesIn, usersIn } from '../semantics/access/record-fields.js';
import { assumptionWords } from '../semantics/assumption-words.js';
import type { Assumption } from '../semantics/network-records.js';
import type { Project, Server } from '../semantics/project.js';
import { whence } from '../semantics/record-words.js';
import { positionOf, type Span, shownAt } from '../text/source.js';

/** Who can get in to the servers of a project, with nothing hidden in it and no secret. */
export function accessReport(project: Project, redactor: Redactor, shown: (path: string) => boolean): AccessReport {
  const servers = project.servers.filter(({ hba, at }) => shown(hba?.file.path ?? at.file.path));
  const told = servers.map((server) => serverAccess(server, redactor));
  // What was too much to work out is known by now.
  const gaps = [...project.gaps, ...overlapGaps(project)];
  return { servers: told, gaps: gapsOf({ ...project, gaps }, redactor, shown) };
}

function serverAccess(server: Server, redactor: Redactor): ServerAccess {
  const name = redactor.text(server.name);
  const map = accessMap(server);
  if (map.kind === 'unseen') return { name, status: 'unseen', access: [] };
  const file = redactor.path(map.tree.file.path);
  if (map.kind === 'refused') return { name, status: 'refused', file, access: [] };
  return { name, status: 'read', file, access: map.rows.map((row) => entryOf(row, redactor)) };
}

function entryOf(row: AccessRow, redactor: Redactor): AccessEntry {
  const { protection, record, method, found, witness, assumptions } = row;
  const placeOf = (span: Span) => {
    const at = shownAt(span);
    return { file: redactor.path(at.file.path), line: positionOf(at.file, at.start).line };
  };
  const { transport, address, database, user, replication } = witness ?? {};
  const wordsOf = (assumption: Assumption): string => {
    const { message, at } = assumptionWords(assumption);
    if (!at) return redactor.text(message);
    const { file, line } = placeOf(at);
    return `${redactor.text(message)} (${file}:${line})`;
  };
  const outsider = assumptions.filter(isOutside);
  return {
    protection,
    from: redactor.text(whence(record, found).replaceAll('`', '')),
    users: redactor.text(usersIn(record)),
    databases: redactor.text(databasesIn(record)),
    method,
    record: placeOf(record.at),
    ...(found.narrowedBy.length > 0 && { except: found.narrowedBy.map(({ at }) => placeOf(at)) }),
    ...(transport && {
      witness: {
        transport,
        ...(address !== undefined && { address }),
        database: redactor.text(database ?? ''),
        user: redactor.text(user ?? ''),
        ...(replication && { replication }),
      },
    }),
    certainty: assumptions.length === 0 ? 'certain' : 'possible',
    assumptions: assumptions.map(wordsOf),
    remarks:
      outsider.length > 1
        ? [...assumptions.filter((one) => !isOutside(one)).map(wordsOf), IN_NO_OTHER]
        : assumptions.map(wordsOf),
  };
}

/** A file for many groups needs one of these for each group above each line. */
const IN_NO_OTHER = 'assuming that this role is a member of no other group that a line above asks for';

const isOutside = (assumption: Assumption): boolean =>
  assumption.kind === 'condition' &&
  !assumption.holds &&
  assumption.condition.kind === 'member' &&
  assumption.condition.user !== assumption.condition.role;
