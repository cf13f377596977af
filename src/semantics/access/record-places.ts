import type { HbaRecord } from '../../parse/hba-tree.js';

/**
 * The place of a record in a list; undefined for one that is not there. Records of one file stand in the order of their
 * lines, which takes no room to look up; only where files are included a map is made, when it is asked for.
 */
export function placesIn(records: readonly HbaRecord[]): (record: HbaRecord) => number | undefined {
  if (records.every(({ line }, place) => place === 0 || records[place - 1]!.line < line)) {
    return (record) => {
      const place = firstFrom(records, record.line);
      return records[place] === record ? place : undefined;
    };
  }
  let places: Map<HbaRecord, number> | undefined;
  return (record) => {
    places ??= new Map(records.map((one, place) => [one, place]));
    return places.get(record);
  };
}

/** The first record on this line or behind it. */
function firstFrom(records: readonly HbaRecord[], line: number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (records[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
