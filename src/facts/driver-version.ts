/** Stands for a release that is announced and not published: it comes after every number. */
export const NEXT = 'next';

/** The numbers of the first version in a text, so that `^8.2`, `v5.7.0`, `~> 0.18` and `1.20.1-debian-12` have some. */
const numbersOf = (text: string): readonly number[] => (/\d+(?:\.\d+)*/u.exec(text)?.[0] ?? '').split('.').map(Number);

/**
 * Is a version older than a release? One that nobody tells is the newest published, and so is a part that is left out:
 * `8` is the last of all 8.x.
 */
export function isBefore(version: string | undefined, release: string): boolean {
  if (version === undefined || version === NEXT || !/\d/u.test(version)) return false;
  const [ours, theirs] = [numbersOf(version), numbersOf(release)];
  for (let index = 0; index < theirs.length; index++) {
    const difference = (ours[index] ?? Number.POSITIVE_INFINITY) - theirs[index]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Is it that release or a later one? */
export const isAtLeast = (version: string | undefined, release: string): boolean => !isBefore(version, release);
