/** A file as a template literal: the common indentation and the first and last line breaks are taken off. */
export function conf(strings: TemplateStringsArray, ...values: readonly unknown[]): string {
  const raw = strings.raw.reduce(
    (text, piece, index) => text + piece + (index < values.length ? String(values[index]) : ''),
    '',
  );
  const lines = raw
    .replace(/^\n/u, '')
    .replace(/\n[ \t]*$/u, '\n')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(indent)).join('\n');
}
