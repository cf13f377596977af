import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a Markdown page. */
export interface Block {
  readonly page: string;
  /** 1-based, of the opening fence. */
  readonly line: number;
  /** The first word behind the fence. */
  readonly language: string;
  /** The others: `exit=1`, `cwd=fixtures/docs/shop`, `file=index.js`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Between the fences, every line ended. */
  readonly text: string;
}

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The page without its blocks, line for line. */
  readonly prose: string;
}

const OPEN = /^```(\w+)(.*)$/u;

export function readPage(root: string, path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  const blocks: Block[] = [];
  const prose: string[] = [];
  let open: { readonly line: number; readonly info: RegExpExecArray; readonly lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.startsWith('```')) {
      open?.lines.push(line);
      prose.push(open ? '' : line);
      continue;
    }
    prose.push('');
    if (open) {
      if (line !== '```') throw new Error(`${path}:${index + 1}: a block begins inside a block`);
      blocks.push(blockOf(path, open.line, open.info, open.lines));
      open = undefined;
    } else {
      const info = OPEN.exec(line);
      if (!info) throw new Error(`${path}:${index + 1}: this block has no language`);
      open = { line: index + 1, info, lines: [] };
    }
  }
  if (open) throw new Error(`${path}:${open.line}: this block is never closed`);
  return { path, text, blocks, prose: prose.join('\n') };
}

function blockOf(page: string, line: number, info: RegExpExecArray, lines: readonly string[]): Block {
  const words = (info[2] ?? '').split(/\s+/u).filter(Boolean);
  const attributes = words.map((word) => {
    const equals = word.indexOf('=');
    if (equals <= 0) throw new Error(`${page}:${line}: \`${word}\` is no attribute`);
    return [word.slice(0, equals), word.slice(equals + 1)] as const;
  });
  const text = lines.map((each) => `${each}\n`).join('');
  return { page, line, language: info[1]!, attributes: new Map(attributes), text };
}

/** The anchors GitHub gives to the headings of a page. */
export function anchorsOf({ prose }: Page): ReadonlySet<string> {
  const headings = [...prose.matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
}
