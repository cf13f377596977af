import type { Major } from '../../facts/versions.js';
import type { HbaRecord } from '../../parse/hba-tree.js';
import { type DatabaseTerm, databaseTerm, type UserTerm, userTerm } from './field-match.js';

/** The words of a record's two name fields, with what they stand for. */
export interface RecordTerms {
  readonly databases: readonly DatabaseTerm[];
  readonly users: readonly UserTerm[];
}

const terms = new WeakMap<HbaRecord, RecordTerms>();

/** What the name fields of a record stand for, found once: the record was read for one version. */
export function termsOf(record: HbaRecord, version: Major): RecordTerms {
  const before = terms.get(record);
  if (before) return before;
  const found = readTerms(record, version);
  terms.set(record, found);
  return found;
}

/** The same, not kept: for those who look at every record of a large table once. */
export const readTerms = (record: HbaRecord, version: Major): RecordTerms => ({
  databases: record.databases.map((word) => databaseTerm(word, version)),
  users: record.users.map((word) => userTerm(word, version)),
});
