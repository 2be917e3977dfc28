import { afterAll, beforeAll } from 'vitest';
import { eoms } from '../../cli/run-eoms.ts';
import { type Browser, openBrowser, type Tab } from '../../support/open-browser.ts';
import { tortureMarkdown } from '../torture-markdown.ts';
import { htmlOf, pageFiles } from './html-support.ts';

const school = { cwd: 'examples/soehesten-sprogskole' };
const date = ['--date', '2026-10-16', '-o', '-', '--format', 'html'];

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
}

export type PageName = 'report' | 'checklist' | 'ink-saving' | 'torture' | 'small' | 'odd';

/** Pages to look at, and the browser to do it with; both are gone after the tests of the file. */
export interface Gallery {
  readonly address: (name: PageName) => string;
  readonly show: (name: PageName, look?: Look) => Promise<Tab>;
}

export function openGallery(): Gallery {
  const addressOf = pageFiles();
  const pages = new Map<PageName, string>();
  const opened: Browser[] = [];
  beforeAll(async () => {
    opened.push(openBrowser());
    const [report, checklist, inkSaving] = await Promise.all([
      eoms(['report', ...date], school),
      eoms(['checklist', '--process', 'admission', ...date], school),
      eoms(['checklist', '--clause', '8.2', '--theme', 'ink-saving', ...date], school),
    ]);
    pages.set('report', addressOf(report.out));
    pages.set('checklist', addressOf(checklist.out));
    pages.set('ink-saving', addressOf(inkSaving.out));
    pages.set('torture', addressOf(await htmlOf(tortureMarkdown)));
    const table = '<!-- sortable -->\n| a |\n|---|\n| a10 |\n| a2 |';
    const odd = `---\nlanguage: en-12\n---\n# A\n\n${table}\n\n<!-- collapsible -->\n# B\n<!-- /collapsible -->`;
    pages.set('odd', addressOf(await htmlOf(odd)));
    pages.set('small', addressOf(await htmlOf('# One\n\ntext [a](https://example.org/)')));
  }, 120_000);
  afterAll(() => Promise.all(opened.map(({ close }) => close())));
  const address = (name: PageName): string => pages.get(name) ?? '';
  const show = async (name: PageName, look: Look = {}): Promise<Tab> => {
    const [browser] = opened;
    if (browser === undefined) throw new Error('no browser');
    const tab = await browser.openTab();
    await setLook(tab, look);
    await tab.go(address(name));
    return tab;
  };
  return { address, show };
}

async function setLook(tab: Tab, look: Look): Promise<void> {
  const { width = 1280, scheme = 'light', scripts = true } = look;
  const size = { width, height: 900, deviceScaleFactor: 1, mobile: false };
  await tab.send('Emulation.setDeviceMetricsOverride', size);
  await tab.send('Emulation.setScrollbarsHidden', { hidden: true });
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await tab.send('Emulation.setEmulatedMedia', { features });
  await tab.send('Emulation.setScriptExecutionDisabled', { value: !scripts });
}
