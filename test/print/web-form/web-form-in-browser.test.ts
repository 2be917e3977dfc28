import { describe, expect, it } from 'vitest';
import { violations } from '../../support/axe-violations.ts';
import { hasBrowser } from '../../support/open-browser.ts';
import { openFormGallery, press } from './web-form-gallery.ts';

describe.runIf(hasBrowser)('a web form in a browser', () => {
  const { show } = openFormGallery();

  it.each(
    (['interview', 'rating', 'compact', 'detailed'] as const).flatMap((layout) =>
      ([320, 1280] as const).flatMap((width) =>
        (['light', 'dark'] as const).map((scheme) => ({ layout, width, scheme })),
      ),
    ),
  )(
    'breaks no rule that axe knows, and scrolls one way: $layout, $width px, $scheme',
    async ({ layout, width, scheme }) => {
      const tab = await show(layout, { width, scheme });
      await press(tab, 'input[type=radio]');
      await tab.evaluate(`document.querySelector('details')?.setAttribute('open', '')`);
      // The bar covers half of what happens to scroll below it, which is no fault of that.
      await tab.evaluate(`document.querySelector('.save').style.position = 'static'`);
      expect(await violations(tab)).toEqual([]);
      expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
    60_000,
  );

  it('has targets of 44 px, but for lines of text', async () => {
    const tab = await show('rating', { width: 320 });
    const small = `[...document.querySelectorAll('button, .option, input:not([type=radio], [type=checkbox]), textarea, summary, .parts a')]
      .map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width > 0 && (width < 44 || height < 44)).length`;
    expect(await tab.evaluate(small)).toBe(0);
    const boxes = `Math.min(...[...document.querySelectorAll('.option input')].map((one) => one.getBoundingClientRect().width))`;
    expect(await tab.evaluate(boxes)).toBe(24);
  });

  it('can be read and printed without scripts, and says what it cannot do then', async () => {
    const tab = await show('rating', { scripts: false });
    await tab.send('Emulation.setScriptExecutionDisabled', { value: false });
    const shown = await tab.evaluate('document.body.innerText');
    expect(shown).toContain('Scripts are switched off here');
    expect(shown).not.toContain('Save answers');
    expect(await violations(tab)).toEqual([]);
    const { data } = await tab.send('Page.printToPDF', { preferCSSPageSize: true });
    expect(Buffer.from(String(data), 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('reaches nothing outside of it', async () => {
    const tab = await show('compact');
    const refused = `fetch('https://example.org/').then(() => 'sent', () => 'refused')`;
    expect(await tab.evaluate(refused)).toBe('refused');
    const said = tab.events('Log.entryAdded').map(({ entry }) => JSON.stringify(entry));
    expect(said.join()).toContain('Content Security Policy');
  });
});
