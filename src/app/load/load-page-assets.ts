import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';
import type { PageAssets } from '../../print/html/print-html.ts';

/** The stylesheet and the script that eoms puts into web pages. */
export async function loadPageAssets(): Promise<PageAssets> {
  const folder = join(packageRoot(), 'assets', 'html');
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const files = ['page.css', 'order.js', 'page.js'].map(read);
  const [style = '', ...scripts] = await Promise.all(files);
  return { style, script: scripts.join('') };
}
