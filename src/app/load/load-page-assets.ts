import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../files/disk/package-root.ts';
import type { PageAssets } from '../../print/html/print-html.ts';

/** The stylesheet and the script that eoms puts into web pages. */
export function loadPageAssets(): Promise<PageAssets> {
  return loadAssets(['page.css'], ['order.js', 'page.js']);
}

/** Those of a form to fill in. */
export function loadFormAssets(): Promise<PageAssets> {
  return loadAssets(['page.css', 'form.css'], ['form.js']);
}

async function loadAssets(
  styles: readonly string[],
  scripts: readonly string[],
): Promise<PageAssets> {
  const folder = join(packageRoot(), 'assets', 'html');
  const read = (names: readonly string[]): Promise<readonly string[]> =>
    Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const [style, script] = await Promise.all([read(styles), read(scripts)]);
  return { style: style.join(''), script: script.join('') };
}
