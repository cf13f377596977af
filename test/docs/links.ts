import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { anchorsOf, type Page, readPage } from './page.js';

/** Links of a page that lead nowhere in the repository; those to the web are not followed. */
export function deadLinks(root: string, page: Page): readonly string[] {
  const targets = [...page.prose.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
  return targets.filter((target) => !/^https?:/u.test(target) && !leadsSomewhere(root, page, target));
}

function leadsSomewhere(root: string, page: Page, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const full = path === '' ? page.path : normalize(join(dirname(page.path), path));
  if (!existsSync(join(root, full))) return false;
  return anchor === undefined || anchorsOf(readPage(root, full)).has(anchor);
}
