import { type Comparison, compare, type Program, peakMemory } from './bench-measure.js';

interface Line {
  readonly work: string;
  readonly against: string;
  readonly figure: string;
  readonly budget: string;
  readonly verdict: 'pass' | 'OVER' | '';
}

const COLUMNS = ['work', 'against', 'figure', 'budget', 'verdict'] as const;

/** A run that takes longer is stopped, and over any budget. */
const TOO_LONG = 'stopped';

/** What was measured so far, against what it may cost. */
export class BenchReport {
  readonly #lines: Line[] = [];

  /** CPU time of one program against another. */
  ratio(
    work: string,
    program: Program,
    against: string,
    other: Program,
    limit: number | undefined,
    rounds = 9,
    size = 6,
  ): Comparison {
    const result = compare(program, other, rounds, size);
    this.times(work, against, result, limit);
    return result;
  }

  /** Two times that were measured already. */
  times(work: string, against: string, { ours, theirs, ratio }: Comparison, limit: number | undefined): void {
    const figure = Number.isNaN(ratio)
      ? TOO_LONG
      : `${ratio.toFixed(2)}x (${ours.toFixed(0)} ms : ${theirs.toFixed(0)} ms)`;
    this.#add(work, against, figure, limit === undefined ? '' : `${limit}x`, ratio <= (limit ?? Infinity));
  }

  memory(work: string, program: Program, limit: number | undefined): void {
    const peak = peakMemory(program);
    const figure = Number.isNaN(peak) ? TOO_LONG : `${peak.toFixed(0)} MiB`;
    this.#add(
      `${work}, peak memory`,
      '',
      figure,
      limit === undefined ? '' : `${limit} MiB`,
      peak <= (limit ?? Infinity),
    );
  }

  #add(work: string, against: string, figure: string, budget: string, isWithin: boolean): void {
    const verdict = !isWithin ? 'OVER' : budget === '' ? '' : 'pass';
    this.#lines.push({ work, against, figure, budget, verdict });
  }

  get isOver(): boolean {
    return this.#lines.some(({ verdict }) => verdict === 'OVER');
  }

  toString(): string {
    const head = Object.fromEntries(COLUMNS.map((column) => [column, column])) as Record<keyof Line, string>;
    const rows = [head, ...this.#lines];
    const widths = COLUMNS.map((column) => Math.max(...rows.map((row) => row[column].length)));
    const line = (row: Record<keyof Line, string>) =>
      COLUMNS.map((column, index) => row[column].padEnd(widths[index]!))
        .join('  ')
        .trimEnd();
    return rows.map(line).join('\n');
  }
}
