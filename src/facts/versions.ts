/** PostgreSQL major versions whose behaviour we carry. 19 is read from its development sources, not from a server. */
export const MAJORS = [13, 14, 15, 16, 17, 18, 19] as const;

export type Major = (typeof MAJORS)[number];

/** The newest released major: what a file is read as when nothing tells its version. */
export const NEWEST: Major = 18;

export const isMajor = (value: number): value is Major => (MAJORS as readonly number[]).includes(value);
