import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eoms } from '../../cli/run-eoms.ts';
import { hasBrowser } from '../../support/open-browser.ts';
import { date, focus, openFormGallery, press, textOf, type, waitFor } from './web-form-gallery.ts';

describe.runIf(hasBrowser)('who fills a web form in', () => {
  const { folder: base, placeOf, show } = openFormGallery();

  it('is filled in by keyboard, kept, saved and imported', async () => {
    const tab = await show('interview');
    expect(await textOf(tab, '#Progress')).toMatch(/^0 of \d+ answered$/);
    expect(await textOf(tab, '#Keeping')).toMatch(/^What you fill in is kept in this browser/);
    await focus(tab, 'input');
    await type(tab, 'Åse "Kjær" </script>');
    await focus(tab, '.question input');
    await tab.press('Space');
    await tab.press('ArrowDown');
    await tab.press('ArrowDown');
    await tab.press('Tab');
    await tab.press('Tab');
    await type(tab, 'Said\n\u2028so\u0007');
    expect(await textOf(tab, '#Progress')).toMatch(/^1 of \d+ answered$/);

    // Browsers store what a page keeps a moment later: a second tab hears of it once that is done.
    const beside = await show('interview', { before: '' });
    await waitFor(beside, `document.querySelector('#Progress').textContent.startsWith('1 of')`);
    await beside.send('Page.close');
    await tab.send('Page.close');
    const again = await show('interview', { before: '' });
    expect(await textOf(again, '#Progress')).toMatch(/^1 of \d+ answered$/);
    expect(await again.evaluate(`document.querySelector('input').value`)).toContain('Kjær');
    const folder = join(base, 'saved');
    mkdirSync(folder);
    await again.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(again, '#Save');
    const name = 'checklist-2026-10-16-process-admission-role-teacher-form-answers.json';
    const file = join(folder, name);
    for (let wait = 0; wait < 100 && !existsSync(file); wait += 1) await sleep(50);
    expect(await textOf(again, '#Said')).toContain(`Saved as ${name}`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      schema: 'eoms/form-answers@1',
      fields: { 'header:interviewees': 'Åse "Kjær" </script>' },
    });
    const { code, err } = await eoms(['import', file, '--yes', ...date], { cwd: base });
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('(2 Defined)') });
    const kept = readFileSync(join(base, 'assessments/2026-01-02.yaml'), 'utf8');
    expect(kept).toMatch(/who: .*Åse "?\\?"Kjær/);
    expect(kept).toMatch(/role: teacher\n {6}words: \|-?\n {8}Said\n\s+so\n {6}shows: 2\n/);
    const requests = again.events('Network.requestWillBeSent').map(({ request }) => request);
    expect(JSON.stringify(requests)).not.toMatch(/"url":"(?!file:|blob:|data:)/);
    expect(again.events('Runtime.exceptionThrown')).toEqual([]);
    expect(again.events('Log.entryAdded')).toEqual([]);
  }, 60_000);

  it('leads to the next open question, and clears a choice', async () => {
    const tab = await show('interview');
    await press(tab, '.question input');
    expect(await tab.evaluate(`document.querySelector('.clear').hidden`)).toBe(false);
    await press(tab, '#Next');
    expect(await tab.evaluate('document.activeElement.id')).toBe('Question1-2');
    await press(tab, '.clear');
    expect(await textOf(tab, '#Progress')).toMatch(/^0 of/);
    expect(await tab.evaluate(`document.querySelector('.clear').hidden`)).toBe(true);
    await tab.evaluate(`for (const area of document.querySelectorAll('textarea')) area.value = 'x';
      document.querySelector('form').dispatchEvent(new Event('input'))`);
    await press(tab, '#Next');
    expect(await textOf(tab, '#Said')).toBe('Every question has an answer.');
  });

  it('asks for the reason where something does not apply, before it saves', async () => {
    const tab = await show('rating');
    await press(tab, 'input[value=na]');
    await press(tab, '#Save');
    expect(await textOf(tab, '#Said')).toBe('Say why this does not apply, then save again.');
    const field = await tab.evaluate(
      `document.querySelector('fieldset[data-reason]').dataset.reason`,
    );
    expect(await tab.evaluate('document.activeElement.id')).toBe(field);
    await type(tab, 'We have none');
    await tab.evaluate(`URL.createObjectURL = (blob) => { self.saved = blob; return '#' }; 0`);
    await press(tab, '#Save');
    expect(await tab.evaluate('self.saved.text()')).toContain('"We have none"');
  });

  it('is cleared for the next person, once that was asked twice', async () => {
    const tab = await show('interview');
    await focus(tab, 'input');
    await type(tab, 'Karen');
    await press(tab, '#Clear');
    expect(await textOf(tab, '#Clear')).toBe('Press again to clear everything');
    expect(await tab.evaluate(`document.querySelector('input').value`)).toBe('Karen');
    await press(tab, '#Clear');
    expect(await tab.evaluate(`document.querySelector('input').value`)).toBe('');
    expect(await tab.evaluate(`document.querySelector('[type=date]').value`)).toMatch(/^\d{4}-/);
    expect(await tab.evaluate('localStorage.length')).toBe(0);
  });

  it('says that nothing is kept where a browser keeps nothing, and still saves', async () => {
    const before = `Object.defineProperty(self, 'localStorage', { get() { throw new Error('no') } })`;
    const tab = await show('interview', { before });
    expect(await textOf(tab, '#Keeping')).toMatch(/^This browser does not keep what you fill in/);
    await press(tab, '.question input');
    expect(await textOf(tab, '#Progress')).toMatch(/^1 of/);
    const leaves = `!dispatchEvent(new Event('beforeunload', { cancelable: true }))`;
    expect(await tab.evaluate(leaves)).toBe(true);
    await tab.evaluate(`URL.createObjectURL = (blob) => { self.saved = blob; return '#' }; 0`);
    await press(tab, '#Save');
    expect(await tab.evaluate('self.saved.text()')).toContain('"r0"');
    expect(await tab.evaluate(leaves)).toBe(false);
  });

  it('takes nothing amiss that was kept and is damaged', async () => {
    for (const kept of ['{', 'null', '[3]', '{"consent":4,"header:site":"North"}']) {
      const before = `localStorage.setItem('KEY', ${JSON.stringify(kept)})`;
      const key = / data-key="([^"]+)"/.exec(readFileSync(placeOf('interview'), 'utf8'))?.[1] ?? '';
      const tab = await show('interview', { before: before.replace('KEY', key) });
      expect(tab.events('Runtime.exceptionThrown')).toEqual([]);
      expect(await textOf(tab, '#Progress')).toMatch(/^0 of/);
      const site = await tab.evaluate(`document.getElementById('header:site').value`);
      expect(site).toBe(kept.includes('North') ? 'North' : '');
    }
  });
});
