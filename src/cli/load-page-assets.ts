import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../files/package-root.ts';
import type { PageAssets } from '../print/html/print-html.ts';

/** The stylesheet and the script that eoms puts into web pages. */
export async function loadPageAssets(): Promise<PageAssets> {
  const folder = join(packageRoot(), 'assets', 'html');
  const [style, script] = await Promise.all([
    readFile(join(folder, 'page.css'), 'utf8'),
    readFile(join(folder, 'page.js'), 'utf8'),
  ]);
  return { style, script };
}
