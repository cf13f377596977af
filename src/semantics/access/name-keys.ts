/** Words of one field as numbers: two keywords, then names and what is more than a name in turns. */
export const ALL_KEY = 0;
export const REPLICATION_KEY = 1;
/** Not a word: records of many words that are not told apart by them. The last key there is. */
export const ANY_KEY = 2 ** 23 - 1;
export const nameKey = (id: number): number => 2 + 2 * id;
export const specialKey = (index: number): number => 3 + 2 * index;
export const isNameKey = (key: number): boolean => key >= 2 && key % 2 === 0;
export const isSpecialKey = (key: number): boolean => key > 2 && key % 2 === 1;
