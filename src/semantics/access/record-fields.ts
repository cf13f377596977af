import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Word } from '../../text/word.js';

/** Whom a record is for, in words that name every one: "any role", "app, members of staff". */
export const usersIn = ({ users }: HbaRecord): string =>
  users.some((word) => isKeyword(word, 'all')) ? 'any role' : users.map(userIn).join(', ');

const userIn = ({ value, quoted }: Word): string =>
  !quoted && value.startsWith('+') ? `members of ${value.slice(1)}` : value;

/** Which databases a record is for: "any database", "shop, replication". */
export function databasesIn({ databases }: HbaRecord): string {
  const named = databases.some((word) => isKeyword(word, 'all'))
    ? databases.filter((word) => isKeyword(word, 'all') || isKeyword(word, 'replication'))
    : databases;
  return [...new Set(named.map(databaseIn))].join(', ');
}

function databaseIn({ value, quoted }: Word): string {
  if (quoted) return value;
  switch (value) {
    case 'all':
      return 'any database';
    case 'sameuser':
      return 'a database called like the role';
    case 'samerole':
    case 'samegroup':
      return 'a database called like a role it is a member of';
    default:
      return value;
  }
}

const isKeyword = ({ value, quoted }: Word, keyword: string): boolean => !quoted && value === keyword;
