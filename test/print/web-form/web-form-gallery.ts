import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { eoms } from '../../cli/run-eoms.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { type Browser, openBrowser, type Tab } from '../../support/open-browser.ts';

export const date = ['--date', '2026-10-16'];

const layouts = {
  interview: ['--role', 'teacher', '--process', 'admission'],
  rating: ['--layout', 'rating', '--clause', '4'],
  compact: ['--clause', '4.3'],
  detailed: ['--layout', 'detailed', '--clause', '9.3', '--nonconformities'],
} as const;

export type FormName = keyof typeof layouts;

/** How a form is looked at. */
interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
  /** Runs before the page does. Without it what was kept is cleared, and the page opened anew. */
  readonly before?: string;
}

/** Forms of a small engagement, and the browser to fill them in with; both are gone after the tests of the file. */
export interface FormGallery {
  /** The folder of the engagement. */
  readonly folder: string;
  readonly placeOf: (form: FormName) => string;
  readonly show: (form: FormName, look?: Look) => Promise<Tab>;
}

export function openFormGallery(): FormGallery {
  const folder = temporaryFolder();
  const opened: Browser[] = [];
  const placeOf = (form: FormName): string => join(folder, `${form}.html`);
  beforeAll(async () => {
    put(folder, smallEngagement);
    for (const [form, asked] of Object.entries(layouts)) {
      const typed = ['checklist', ...asked, '--fillable', '-o', `${form}.html`, ...date];
      const { code, err } = await eoms(typed, { cwd: folder });
      if (code !== 0) throw new Error(err);
    }
    opened.push(openBrowser());
  }, 120_000);
  afterAll(() => Promise.all(opened.map(({ close }) => close())));
  const show = async (form: FormName, look: Look = {}): Promise<Tab> => {
    const [browser] = opened;
    if (browser === undefined) throw new Error('no browser');
    const tab = await browser.openTab();
    await setLook(tab, look);
    const { href } = pathToFileURL(placeOf(form));
    await tab.go(href);
    // A script that touches the storage before the page is there can be left with one of its own.
    if (look.before === undefined && look.scripts !== false) {
      await tab.evaluate('localStorage.clear()');
      await tab.go(href);
    }
    return tab;
  };
  return { folder, placeOf, show };
}

async function setLook(tab: Tab, look: Look): Promise<void> {
  const { width = 360, scheme = 'light', scripts = true, before = '' } = look;
  const size = { width, height: 740, deviceScaleFactor: 1, mobile: false };
  await tab.send('Emulation.setDeviceMetricsOverride', size);
  await tab.send('Emulation.setScrollbarsHidden', { hidden: true });
  const features = [{ name: 'prefers-color-scheme', value: scheme }];
  await tab.send('Emulation.setEmulatedMedia', { features });
  await tab.send('Emulation.setScriptExecutionDisabled', { value: !scripts });
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: before });
}

/** The text of the first element that a selector finds. */
export function textOf(tab: Tab, selector: string): Promise<unknown> {
  return tab.evaluate(`document.querySelector('${selector}').textContent`);
}

/** Waits until an expression is true, looking so often; what follows fails where it never is. */
export async function waitFor(tab: Tab, expression: string, looks = 400): Promise<void> {
  for (let look = 0; look < looks && (await tab.evaluate(expression)) !== true; look += 1)
    await sleep(50);
}

export async function focus(tab: Tab, selector: string): Promise<void> {
  await tab.evaluate(`document.querySelector('${selector}').focus()`);
}

export async function press(tab: Tab, selector: string): Promise<void> {
  await tab.evaluate(`document.querySelector('${selector}').click()`);
}

/** Types into what has the focus. */
export async function type(tab: Tab, text: string): Promise<void> {
  await tab.send('Input.insertText', { text });
}
