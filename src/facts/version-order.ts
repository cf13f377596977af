/** The numbers of a version: `8.23.1` is 8, 23, 1; what follows them, as `-alpha.48`, says nothing about order here. */
function numbersOf(version: string): readonly number[] | undefined {
  const digits = /^[v=]?(\d+(?:\.\d+)*)/u.exec(version.trim())?.[1];
  return digits?.split('.').map(Number);
}

/**
 * Is this version that one or a later one? A part that is left out is the newest there is: `8` is the last of all 8.x.
 * Where no version is known it is taken for the newest.
 */
export function isAtLeast(version: string | undefined, least: string): boolean {
  const parts = version === undefined ? undefined : numbersOf(version);
  if (!parts) return true;
  for (const [index, wanted] of numbersOf(least)!.entries()) {
    const part = parts[index] ?? Number.POSITIVE_INFINITY;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
