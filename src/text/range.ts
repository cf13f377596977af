/** A half-open stretch of UTF-16 offsets of some text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** In order, empty ones dropped, those that overlap or touch made one. */
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.filter((range) => range.end > range.start).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
