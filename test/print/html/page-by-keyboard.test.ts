import { describe, expect, it } from 'vitest';
import { hasBrowser, type Tab } from '../../support/open-browser.ts';
import { openGallery } from './page-gallery.ts';

/** Goes on with Tab until an element of this kind has the focus; says what it is called. */
async function tabTo(tab: Tab, selector: string): Promise<unknown> {
  for (let count = 0; count < 400; count++) {
    await tab.press('Tab');
    const found = await tab.evaluate(
      `document.activeElement.matches(${JSON.stringify(selector)}) ? document.activeElement.textContent || 'found' : ''`,
    );
    if (found !== '') return found;
  }
  return undefined;
}

const register = `document.querySelector('[data-filterable]')`;
const firstCells = (index: number): string =>
  `[...${register}.querySelectorAll('tbody tr:not([hidden])')].map((row) => row.cells[${index}].textContent)`;

describe.runIf(hasBrowser)('a page, by keyboard', () => {
  const { address, show } = openGallery();

  it('starts with a link over what stands above the content', async () => {
    const tab = await show('report');
    await tab.press('Tab');
    expect(await tab.evaluate('document.activeElement.className')).toBe('skip');
    await tab.press('Enter');
    expect(await tab.evaluate('location.hash')).toBe('#Main');
  });

  it('sorts a table by a column, one way and the other', async () => {
    const tab = await show('report');
    const before = await tab.texts(firstCells(1));
    await tabTo(tab, '[data-filterable] th button');
    expect(await tabTo(tab, '[data-filterable] th button')).toBe('Clause');
    await tab.press('Enter');
    const clauses = await tab.texts(firstCells(1));
    const collator = new Intl.Collator('en', { numeric: true });
    expect(clauses).toEqual(before.toSorted(collator.compare));
    expect(clauses).not.toEqual(before);
    await tab.press('Space');
    expect(await tab.evaluate(firstCells(1))).toEqual(
      clauses.toSorted((a, b) => collator.compare(b, a)),
    );
    const sorted = `document.activeElement.closest('th').getAttribute('aria-sort')`;
    expect(await tab.evaluate(sorted)).toBe('descending');
    expect(await tab.evaluate(`document.querySelector('[role=status]').textContent`)).toBe(
      'Sorted by Clause, descending',
    );
  });

  it('sorts severities by their weight', async () => {
    const tab = await show('report');
    while ((await tabTo(tab, '[data-filterable] th button')) !== 'Severity');
    await tab.press('Enter');
    const severities = await tab.texts(firstCells(5));
    const first = severities.map((cell) => cell.split(' ')[0]);
    expect([...new Set(first)]).toEqual(['Major', 'Minor', 'Improvement']);
  });

  it('filters rows by words and by severity, and says how many are left', async () => {
    const tab = await show('report');
    const all = Number(await tab.evaluate(`${register}.querySelectorAll('tbody tr').length`));
    expect(await tabTo(tab, '.tools input')).toBe('found');
    await tab.send('Input.insertText', { text: 'LEARNER' });
    const rows = await tab.texts(
      `[...${register}.querySelectorAll('tbody tr:not([hidden])')].map((row) => row.textContent)`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(all);
    for (const row of rows) expect(row.toLowerCase()).toContain('learner');
    const status = `document.querySelector('[role=status]').textContent`;
    expect(await tab.evaluate(status)).toBe(`${rows.length} of ${all} rows`);
    await tabTo(tab, '.tools select');
    await tab.press('ArrowDown');
    const severities = await tab.texts(firstCells(5));
    expect(severities.length).toBeGreaterThan(0);
    expect(severities.length).toBeLessThan(rows.length);
    for (const severity of severities) expect(severity).toMatch(/^Major gap/);
  });

  it('opens and closes the parts of the appendix', async () => {
    const tab = await show('report');
    const isShown = `document.querySelector('.fold-body').checkVisibility({ contentVisibilityAuto: true })`;
    expect(await tab.evaluate(`document.querySelector('.fold-body').hidden`)).toBe('until-found');
    expect(await tabTo(tab, '.fold button')).toBe('4 Context of the organization');
    await tab.press('Enter');
    expect(await tab.evaluate(`document.activeElement.getAttribute('aria-expanded')`)).toBe('true');
    expect(await tab.evaluate(isShown)).toBe(true);
    await tab.press('Space');
    expect(await tab.evaluate(`document.querySelector('.fold-body').hidden`)).toBe('until-found');
  });

  it('switches to dark colours and back, and remembers nothing', async () => {
    const tab = await show('report');
    const paper = 'getComputedStyle(document.body).backgroundColor';
    const light = await tab.evaluate(paper);
    expect(await tabTo(tab, '.bar button')).toBe('Dark colours');
    await tab.press('Enter');
    expect(await tab.evaluate(paper)).not.toBe(light);
    expect(await tab.evaluate(`document.activeElement.getAttribute('aria-pressed')`)).toBe('true');
    await tab.go(address('report'));
    expect(await tab.evaluate(paper)).toBe(light);
    expect(await tab.evaluate('document.cookie + localStorage.length')).toBe('0');
  });

  it('shows where the focus is', async () => {
    const tab = await show('report');
    await tabTo(tab, '.bar button');
    expect(await tab.evaluate('getComputedStyle(document.activeElement).outlineWidth')).toBe('3px');
  });
});
