import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../host/usage-error.js';
import type { Paint } from '../report/paint.js';
import type { Report } from '../rule/settled.js';
import { didYouMean } from '../text/closest.js';
import type { Arguments } from './arguments.js';
import { isTerminal, wantsColor } from './color.js';
import { choicesOf, OPTIONS } from './options.js';

export type Format = 'pretty' | 'compact' | 'json' | 'sarif' | 'github';

export const isForMachines = (format: Format): boolean => format === 'json' || format === 'sarif';

export async function render(report: Report, format: Format, paint?: Paint): Promise<string> {
  switch (format) {
    case 'pretty':
      return (await import('../report/pretty.js')).pretty(report, paint ? { paint } : {});
    case 'compact':
      return (await import('../report/compact.js')).compact(report);
    case 'json':
      return (await import('../report/json.js')).json(report);
    case 'sarif':
      return (await import('../report/sarif.js')).sarif(report);
    case 'github':
      return (await import('../report/github.js')).github(report);
  }
}

/** The colours of the screen; undefined where there are none. */
export async function screenPaint(args: Arguments): Promise<Paint | undefined> {
  if (!wantsColor(args.value('color'), process.env, isTerminal(1))) return undefined;
  const { default: colors } = await import('picocolors');
  return colors.createColors(true);
}

export interface FileReport {
  readonly format: Format;
  readonly path: string;
}

/** `-o sarif=report.sarif` */
export function fileReports(args: Arguments): readonly FileReport[] {
  const option = OPTIONS.find(({ name }) => name === 'format')!;
  const formats = choicesOf(option, 'check') ?? [];
  return args.values('output').map((text) => {
    const equals = text.indexOf('=');
    const format = text.slice(0, Math.max(equals, 0));
    const path = text.slice(equals + 1);
    if (equals > 0 && path !== '' && formats.includes(format)) return { format: format as Format, path };
    throw new UsageError(
      `\`--output\` needs a format and a path, as \`sarif=report.sarif\`; formats are ${formats.join(', ')}${didYouMean(format, formats)}`,
    );
  });
}

export async function writeReports(report: Report, outputs: readonly FileReport[], cwd: string): Promise<void> {
  for (const { format, path } of outputs) {
    const text = await render(report, format);
    try {
      writeFileSync(resolve(cwd, path), text);
    } catch (error) {
      throw new UsageError(
        `\`${path}\` cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
      );
    }
  }
}

/** Findings by rule, the most frequent first. */
export function statistics({ findings }: Report): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return rows.map(([rule, count]) => `${String(count).padStart(6)}  ${rule}\n`).join('');
}
