import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eoms } from '../../cli/run-eoms.ts';
import { violations } from '../../support/axe-violations.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { type Browser, hasBrowser, openBrowser, type Tab } from '../../support/open-browser.ts';
import { putReadingYears, threeYears } from '../../support/reading-years.ts';
import { tortureMarkdown } from '../torture-markdown.ts';
import { htmlOf, pageFiles } from './html-support.ts';

const school = { cwd: 'examples/soehesten-sprogskole' };
const page = ['--date', '2026-10-16', '-o', '-', '--format', 'html'];

const commands = {
  report: ['report'],
  board: ['report', '--for', 'board'],
  owners: ['report', '--for', 'owners'],
  record: ['report', '--for', 'record'],
  checklist: ['checklist', '--clause', '8.2'],
  plan: ['sheet', 'plan'],
} as const;
const names = ['report', 'board', 'owners', 'record', 'checklist', 'plan', 'torture'] as const;
type Name = (typeof names)[number] | 'foreign' | 'changed' | 'years';

/** A drawing of somebody else's, as wide as a page. */
const foreign = `![A plan](data:image/svg+xml,${encodeURIComponent('<svg viewBox="0 0 640 100"><text x="4" y="20" font-size="9">Exit</text></svg>')})`;

interface Screen {
  readonly width: number;
  readonly height?: number;
}

/** Of what is told of charts, which of their drawings are displayed. */
const displayed = (charts: readonly string[]) => charts.map((chart) => chart.split('|')[0]);

describe.runIf(hasBrowser)('a page on a phone', () => {
  const addressOf = pageFiles();
  const pages = new Map<Name, string>();
  const opened: Browser[] = [];

  beforeAll(async () => {
    opened.push(openBrowser());
    for (const name of names) {
      const typed = name === 'torture' ? undefined : commands[name];
      const html =
        typed === undefined
          ? await htmlOf(tortureMarkdown)
          : (await eoms([...typed, ...page], school)).out;
      pages.set(name, addressOf(html));
    }
    pages.set('foreign', addressOf(await htmlOf(foreign)));
    const before = ['--before', 'assessments/2026-10-13.yaml'];
    pages.set('changed', addressOf((await eoms(['report', ...before, ...page], school)).out));
    const library = { cwd: putReadingYears(join(temporaryFolder(), 'library'), threeYears) };
    pages.set('years', addressOf((await eoms(['report', ...page], library)).out));
  }, 120_000);
  afterAll(() => Promise.all(opened.map(({ close }) => close())));

  async function show(name: Name, { width, height = 740 }: Screen): Promise<Tab> {
    const [browser] = opened;
    if (browser === undefined) throw new Error('no browser');
    const tab = await browser.openTab();
    const size = { width, height, deviceScaleFactor: 1, mobile: false };
    await tab.send('Emulation.setDeviceMetricsOverride', size);
    await tab.send('Emulation.setScrollbarsHidden', { hidden: true });
    await tab.go(pages.get(name) ?? '');
    await tab.evaluate(
      `document.querySelectorAll('[aria-expanded=false]').forEach((one) => one.click())`,
    );
    return tab;
  }

  it.each(names.flatMap((name) => [320, 400, 1280].map((width) => ({ name, width }))))(
    'never scrolls sideways: $name, $width px',
    async ({ name, width }) => {
      const tab = await show(name, { width });
      expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const inside = `[...document.querySelectorAll('.scroll, .drawing')].filter((one) => one.scrollWidth > one.clientWidth).length`;
      const mayScroll = width === 1280 || name === 'torture';
      expect(mayScroll || (await tab.evaluate(inside)) === 0).toBe(true);
    },
    60_000,
  );

  it('shows rows as cards whose cells say their heads, and stays a table for screen readers', async () => {
    const roles = async (width: number) => {
      const tab = await show('board', { width });
      await tab.send('Accessibility.enable');
      const tree = JSON.stringify(await tab.send('Accessibility.getFullAXTree'));
      const count = (role: string): number => tree.split(`"value":"${role}"`).length - 1;
      return ['table', 'row', 'columnheader', 'cell'].map(count);
    };
    expect(await roles(320)).toEqual(await roles(1600));
    const tab = await show('board', { width: 320 });
    const cell = `document.querySelector('table.data td[data-label]')`;
    expect(await tab.evaluate(`getComputedStyle(${cell}, '::before').content`)).toContain('Score');
    expect(await tab.evaluate(`getComputedStyle(${cell}.parentElement).display`)).toBe('block');
  });

  it('keeps its buttons to sort by and its filters', async () => {
    const tab = await show('report', { width: 320 });
    const button = `document.querySelector('[data-sortable] thead button')`;
    const size = `(({ width, height }) => Math.min(width, height))(${button}.getBoundingClientRect())`;
    expect(Number(await tab.evaluate(size))).toBeGreaterThanOrEqual(24);
    const beyond = `[...document.querySelectorAll('thead button')].filter((one) => one.getBoundingClientRect().right > innerWidth).length`;
    expect(await tab.evaluate(beyond)).toBe(0);
    const first = `document.querySelector('[data-sortable] tbody tr').textContent`;
    const before = await tab.evaluate(first);
    await tab.evaluate(`${button}.click(); ${button}.click()`);
    expect(await tab.evaluate(first)).not.toBe(before);
    await tab.evaluate(`(() => { const search = document.querySelector('.tools input');
      search.value = 'nothing has these words';
      search.dispatchEvent(new Event('input', { bubbles: true })); })()`);
    const shown = `[...document.querySelector('[data-filterable] tbody').rows].filter((row) => row.checkVisibility()).length`;
    expect(await tab.evaluate(shown)).toBe(0);
  });

  it('folds contents where they stand before the text, and prints them', async () => {
    const isOpen = `document.querySelector('.contents details').open`;
    for (const [width, expected] of [
      [320, false],
      [1280, false],
      [1600, true],
    ] as const) {
      const tab = await show('report', { width });
      expect(await tab.evaluate(isOpen)).toBe(expected);
      await tab.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      expect(await tab.evaluate(isOpen)).toBe(true);
      await tab.evaluate(`dispatchEvent(new Event('afterprint'))`);
      expect(await tab.evaluate(isOpen)).toBe(expected);
    }
  });

  it('fits drawings of others, and asks to turn the phone where their letters are small', async () => {
    const upright = await show('foreign', { width: 360 });
    const asked = `getComputedStyle(document.querySelector('figure'), '::after').content`;
    expect(await upright.evaluate(asked)).toContain('Turn your phone on its side');
    const turned = await show('foreign', { width: 740, height: 360 });
    expect(await turned.evaluate(asked)).toBe('none');
    const scale = `Math.min(...[...document.querySelectorAll('main svg')].map((one) => one.getBoundingClientRect().width / one.viewBox.baseVal.width))`;
    expect(Number(await turned.evaluate(scale))).toBeGreaterThan(1);
  });

  /** Of each chart: which of its drawings are seen, and the height of its smallest letters in pixels. */
  const charts = `[...document.querySelectorAll('figure')].map((figure) => {
    const seen = [...figure.querySelectorAll('svg')].filter((one) => one.checkVisibility());
    const heights = seen.flatMap((one) => [...one.querySelectorAll('text')].map((text) =>
      parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a));
    const room = Math.max(...seen.map((one) => one.getBoundingClientRect().right));
    return [seen.map((one) => one.parentElement.className).join(), Math.min(...heights), room <= innerWidth].join('|');
  })`;

  describe.each([
    ['report', 5],
    ['changed', 6],
    ['board', 2],
    ['years', 4],
  ] as const)('charts of the %s', (name, count) => {
    it.each([320, 360, 400, 640])(
      'have letters that can be read without turning it, at %i pixels',
      async (width) => {
        const tab = await show(name, { width });
        const shown = await tab.texts(charts);
        expect(shown).toHaveLength(count);
        for (const chart of shown) {
          const [drawing, letters, isInside] = chart.split('|');
          expect([drawing, isInside]).toEqual(['drawing on-phone', 'true']);
          expect(Number(letters)).toBeGreaterThanOrEqual(9.5);
        }
        const asked = `[...document.querySelectorAll('figure')].map((one) => getComputedStyle(one, '::after').content).join()`;
        expect(await tab.evaluate(asked)).not.toContain('Turn');
      },
    );

    it('are wide on a wide screen and on paper', async () => {
      const wide = await show(name, { width: 1280 });
      const onPage = Array.from({ length: count }, () => 'drawing on-page');
      expect(displayed(await wide.texts(charts))).toEqual(onPage);
      const phone = await show(name, { width: 320 });
      await phone.send('Emulation.setEmulatedMedia', { media: 'print' });
      expect(displayed(await phone.texts(charts))).toEqual(onPage);
    });
  });

  it('says each chart once to those who listen, whatever is displayed', async () => {
    for (const width of [320, 1280]) {
      const tab = await show('board', { width });
      await tab.send('Accessibility.enable');
      const tree = JSON.stringify(await tab.send('Accessibility.getFullAXTree'));
      expect(tree.split('"value":"image"')).toHaveLength(3);
    }
  });

  it('gives the register the width of a large screen', async () => {
    const tab = await show('report', { width: 1280 });
    const width = `document.querySelector('[data-filterable]').getBoundingClientRect().width`;
    expect(Number(await tab.evaluate(width))).toBeGreaterThan(1100);
  });

  it.each(['board', 'owners', 'plan'] as const)(
    'breaks no rule that axe knows: %s',
    async (name) => {
      for (const width of [320, 1280]) {
        expect(await violations(await show(name, { width }))).toEqual([]);
      }
    },
  );
});
