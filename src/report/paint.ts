/** Colours, decided by whoever knows the terminal; the `createColors` of picocolors fits. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const same = (text: string): string => text;

export const unpainted: Paint = { bold: same, dim: same, red: same, yellow: same, blue: same, cyan: same };
