import type { HbaRecord } from '../../parse/hba-tree.js';
import { nameOfDestination } from '../legs.js';
import type { Destination } from '../project.js';
import { recordsToChange } from './changes-for.js';
import { placeWords } from './party-words.js';
import type { Change } from './rehearsal.js';

/** More lines than this are not listed. */
const FEW_LINES = 6;

/** The change itself, as an instruction; undefined where every client is changed by a step of its own. */
export function lastStep(to: Destination, change: Change): string | undefined {
  switch (change.kind) {
    case 'hostssl': {
      const records = recordsToChange(to);
      return inOrder(
        hostsslWords(records.filter(({ at }) => !at.file.addedBy)),
        fenceWords(records, nameOfDestination(to)),
      );
    }
    case 'force-tls':
      return to.kind === 'managed' ? `then let it refuse connections without TLS: ${to.managed.remedy}` : undefined;
    case 'verify-full':
      return undefined;
  }
}

const inOrder = (...parts: readonly (string | undefined)[]): string =>
  `then ${parts.filter((part) => part !== undefined).join(', and ')}`;

function hostsslWords(records: readonly HbaRecord[]): string | undefined {
  if (records.length === 0) return undefined;
  const some = records.slice(0, FEW_LINES).map(({ at }) => placeWords(at));
  const more = records.length > some.length ? ` and ${records.length - some.length} more` : '';
  return `make these records \`hostssl\`: ${some.join(', ')}${more}`;
}

/** Nobody can edit what an operator adds behind the records; a record before it takes plaintext away from it. */
function fenceWords(records: readonly HbaRecord[], name: string): string | undefined {
  const [added] = records.flatMap(({ at }) => (at.file.addedBy ? [at.file] : []));
  return added?.addedBy
    ? `end the records of \`${name}\` with \`hostnossl all all all reject\`, since ${added.addedBy.name} adds \`${added.text}\` behind them`
    : undefined;
}
