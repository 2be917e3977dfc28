import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './open-browser.ts';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of WCAG 2.2 AA that axe knows and the page in a tab breaks, each with the places. */
export async function violations(tab: Tab): Promise<unknown> {
  await tab.evaluate(`${axe}; 0`);
  return tab.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(standards)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ; ')))`,
  );
}
