import { describe, expect, it } from 'vitest';
import { violations } from '../../support/axe-violations.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { hasBrowser } from '../../support/open-browser.ts';
import { openGallery } from './page-gallery.ts';

/** The names of the pages that elements are printed on, each once. */
const pagesOf = (selector: string): string =>
  `[...new Set([...document.querySelectorAll('${selector}')].map((one) => getComputedStyle(one).page))]`;

describe.runIf(hasBrowser)('a page in a browser', () => {
  const { address, show } = openGallery();

  it.each(
    (['report', 'checklist', 'ink-saving', 'torture', 'small'] as const).flatMap((name) =>
      ([320, 1280] as const).flatMap((width) =>
        (['light', 'dark'] as const).map((scheme) => ({ name, width, scheme })),
      ),
    ),
  )(
    'breaks no rule of WCAG 2.2 AA that axe knows: $name, $width px, $scheme',
    async ({ name, width, scheme }) => {
      const tab = await show(name, { width, scheme });
      await tab.evaluate(
        `document.querySelectorAll('[aria-expanded=false]').forEach((one) => one.click())`,
      );
      expect(await violations(tab)).toEqual([]);
    },
    120_000,
  );

  it('breaks no rule before it is opened up, or without scripts', async () => {
    expect(await violations(await show('report'))).toEqual([]);
    const plain = await show('checklist', { scripts: false });
    await plain.send('Emulation.setScriptExecutionDisabled', { value: false });
    expect(await violations(plain)).toEqual([]);
  }, 120_000);

  it('is looked at by a judge that finds what is wrong', async () => {
    const tab = await show('small');
    await tab.evaluate(
      `document.querySelector('main').innerHTML = '<h1>a</h1><h4>b</h4><input>'; 0`,
    );
    expect(await violations(tab)).toMatchObject([
      expect.stringMatching(/^heading-order/),
      expect.stringMatching(/^label/),
    ]);
  });

  it.each(['report', 'checklist', 'torture'] as const)(
    'fits a screen of 320 px: %s',
    async (name) => {
      for (const scripts of [true, false]) {
        const tab = await show(name, { width: 320, scripts });
        const { cssContentSize } = await tab.send('Page.getLayoutMetrics');
        expect(cssContentSize).toMatchObject({ width: 320 });
      }
    },
    60_000,
  );

  it.each([320, 700, 1280])(
    'shows that a table goes on at the side where it does, and nowhere without scripts: %i px',
    async (width) => {
      const regions = `[...document.querySelectorAll('main .scroll')]`;
      const shown = `String(${regions}.map((one) => getComputedStyle(one).boxShadow !== 'none'))`;
      const wide = `String(${regions}.map((one) => one.scrollWidth > one.clientWidth))`;
      const scripted = await show('report', { width });
      expect(await scripted.evaluate(shown)).toBe(await scripted.evaluate(wide));
      expect(String(await scripted.evaluate(wide)).includes('true')).toBe(width === 700);
      const plain = await show('report', { width, scripts: false });
      expect(await plain.evaluate(shown)).not.toContain('true');
    },
  );

  it.each(['report', 'checklist', 'torture'] as const)(
    'asks for nothing and complains about nothing: %s',
    async (name) => {
      const tab = await show(name);
      await tab.evaluate(
        `document.querySelectorAll('button').forEach((button) => button.click()); 0`,
      );
      const requests = tab
        .events('Network.requestWillBeSent')
        .map(({ documentURL }) => documentURL);
      expect(requests).toEqual([address(name)]);
      const said = ['Log.entryAdded', 'Runtime.consoleAPICalled', 'Runtime.exceptionThrown'];
      expect(said.flatMap((event) => tab.events(event))).toEqual([]);
    },
    60_000,
  );

  it('runs no script and loads no picture but its own', async () => {
    const tab = await show('small');
    await tab.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<img src="https://example.org/a.png" onerror="document.title=1"><style>body{color:red}</style>')`);
    await tab.evaluate(`document.body.append(Object.assign(document.createElement('script'),
      { textContent: 'document.title = 2' }))`);
    expect(await tab.evaluate('document.title')).toBe('One');
    expect(await tab.evaluate('getComputedStyle(document.body).color')).not.toBe('rgb(255, 0, 0)');
    const refused = tab.events('Log.entryAdded').map(({ entry }) => JSON.stringify(entry));
    expect(refused.filter((entry) => entry.includes('Content Security Policy')).length).toBe(4);
  });

  it('has all of its text without scripts, and no controls', async () => {
    const [plain, scripted] = [await show('report', { scripts: false }), await show('report')];
    const visible = `document.querySelector('main').innerText.replace(/\\s+/g, '').length`;
    const text = `document.querySelector('main').textContent.replace(/\\s+/g, '').length`;
    expect(await plain.evaluate(`document.querySelectorAll('button, input').length`)).toBe(0);
    await scripted.evaluate(
      `document.querySelectorAll('.tools').forEach((tools) => tools.remove()); 0`,
    );
    // Titles of drawings are text, and are not shown; what a phone has in place of a chart neither.
    const titles = `[...document.querySelectorAll('main :is(title, desc, caption, .on-phone)')].filter((one) => !one.parentElement.closest('.on-phone')).map((one) => one.textContent).join('').replace(/\\s+/g, '').length`;
    const [seen, written, unseen] = await Promise.all([visible, text, titles].map(plain.evaluate));
    expect(written).toBe(await scripted.evaluate(text));
    expect(Number(seen)).toBeGreaterThanOrEqual(Number(written) - Number(unseen));
  });

  it('is printed on wide pages where it is wide, each table to its last row', async () => {
    const tab = await show('report');
    await tab.send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(await tab.texts(pagesOf('.wide, .wide *'))).toEqual(['wide']);
    expect(await tab.texts(pagesOf('main > :not(.wide)'))).toEqual(['auto']);
  });

  it.runIf(hasProgram('pdftotext'))(
    'is printed whole, whatever is filtered and closed, and without controls',
    async () => {
      const tab = await show('report');
      await tab.evaluate(`
        const search = document.querySelector('.tools input');
        search.value = 'nothing has these words';
        search.dispatchEvent(new Event('input', { bubbles: true }));
      `);
      expect(await tab.evaluate(`document.querySelectorAll('tr[hidden]').length`)).toBe(131);
      const written = await tab.texts(
        `[...document.querySelectorAll('main td, main p, main li, main h2, main h3')].filter((one) => !one.closest('.tools')).map((one) => one.innerHTML.replace(/<br>|&\\w+;/g, ' ').replace(/<[^>]*>/g, ''))`,
      );
      const { data } = await tab.send('Page.printToPDF', { preferCSSPageSize: true });
      const pdf = Buffer.from(String(data), 'base64');
      const printed = countWords(inspectPdf(pdf, 'pdftotext', ['-raw']));
      const missing = [...countWords(written.join(' '))].filter(
        ([word, count]) => (printed.get(word) ?? 0) < count,
      );
      expect(missing).toEqual([]);
      expect(printed.has('Collapse')).toBe(false);
      expect(printed.get('Requirement')).toBeGreaterThan(20);
    },
    60_000,
  );

  it('leads into a part that is closed', async () => {
    const tab = await show('report');
    await tab.evaluate(
      `location.hash = document.querySelectorAll('.fold')[1].firstElementChild.id`,
    );
    const open = `new Promise((done) => setTimeout(() => done(document.querySelectorAll('.fold')[1].querySelector('button').getAttribute('aria-expanded'))))`;
    expect(await tab.evaluate(open)).toBe('true');
  });

  it('works under any address and in any language that is written as one', async () => {
    const tab = await show('odd');
    await tab.evaluate(`location.hash = '#100%'`);
    expect(await tab.evaluate('location.hash')).toBe('#100%');
    await tab.evaluate(`document.querySelector('th button').click()`);
    expect(
      await tab.texts(`[...document.querySelectorAll('td')].map((cell) => cell.textContent)`),
    ).toEqual(['a2', 'a10']);
    expect(tab.events('Runtime.exceptionThrown')).toEqual([]);
  });

  it('has targets of 24 px or more for fingers', async () => {
    for (const width of [320, 1280]) {
      const tab = await show('report', { width });
      const small = `[...document.querySelectorAll('button, input, select, nav a')]
        .map((target) => ({ name: target.textContent, ...target.getBoundingClientRect().toJSON() }))
        .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)).map(({ name }) => name)`;
      expect(await tab.evaluate(small)).toEqual([]);
    }
  });
});

/** How often each word occurs in a text; hyphenation points are removed. */
function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/(?<![-/\p{L}\p{N}.])\p{L}{4,}(?![-/\p{L}\p{N}.])/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
