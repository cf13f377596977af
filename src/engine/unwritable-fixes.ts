import type { Finding } from '../rule/rule.js';
import { editedLine } from '../semantics/access/embedded-edits.js';
import type { Project } from '../semantics/project.js';
import type { Edit } from '../text/edit.js';
import type { Passage } from '../text/passage.js';

/**
 * Rules write over the words of a record as if each stood there as it is read. In another format some do not: behind
 * an alias, in base64, in quotes that the new word would need. A fix that would write to such a place is left out.
 */
export function withoutUnwritableFix(project: Project): (finding: Finding) => Finding {
  const passages = new Map<string, Passage[]>();
  for (const { hba, ident } of project.servers) {
    for (const { passage } of [...(hba?.embedded ? hba.entries : []), ...(ident?.entries ?? [])]) {
      if (!passage || passage.at.file.addedBy) continue;
      const { path } = passage.at.file;
      const own = passages.get(path);
      if (own) own.push(passage);
      else passages.set(path, [passage]);
    }
  }
  if (passages.size === 0) return (finding) => finding;
  for (const own of passages.values()) own.sort((a, b) => a.at.start - b.at.start);
  return (finding) => {
    const { fix, ...rest } = finding;
    return fix && !fix.edits.every((edit) => isWritable(edit, passages.get(edit.at.file.path) ?? [])) ? rest : finding;
  };
}

/** What reaches beyond a line was made for lines; within one it must read back as what was meant. */
function isWritable(edit: Edit, passages: readonly Passage[]): boolean {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]!.at.end < edit.at.start) low = middle + 1;
    else high = middle;
  }
  for (; low < passages.length && passages[low]!.at.start <= edit.at.start; low++) {
    const passage = passages[low]!;
    const { at } = passage;
    const isWhole = edit.text === '' && edit.at.start === at.start && edit.at.end === at.end;
    if (edit.at.end <= at.end && !isWhole && editedLine(passage, edit.at.file, [edit]) === undefined) return false;
  }
  return true;
}
