import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const program = places.find((place) => existsSync(place));

/** Whether there is a browser; tests that need it are shown as skipped where there is none. */
export const hasBrowser = program !== undefined;

type Answer = Readonly<Record<string, unknown>>;

/** What the browser says: the answer to a numbered request, or what happened in a tab. */
interface Said {
  readonly id?: number;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: Answer;
  readonly sessionId?: string;
}

/** One tab, spoken to by the DevTools protocol. */
export interface Tab {
  readonly send: (method: string, params?: object) => Promise<Answer>;
  /** Opens an address and waits until all of it has been loaded. */
  readonly go: (address: string) => Promise<void>;
  /** The value of an expression, awaited where it is a promise. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** The value of an expression that gives a list of texts. */
  readonly texts: (expression: string) => Promise<readonly string[]>;
  readonly press: (key: string) => Promise<void>;
  /** What happened in the tab so far, by the name of the event. */
  readonly events: (method: string) => readonly Answer[];
}

export interface Browser {
  readonly openTab: () => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** Starts Chromium without a window. Two pipes to it are all that it is reached by. */
export function openBrowser(): Browser {
  const folder = mkdtempSync(join(tmpdir(), 'eoms-browser-'));
  const options = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--remote-debugging-pipe',
    `--user-data-dir=${folder}`,
  ];
  const child = spawn(program ?? '', options, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const line = openLine(child);
  const send = async (method: string, params: object, sessionId?: string): Promise<Answer> => {
    const { error, result } = await line.ask({ method, params, sessionId });
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };
  const openTab = async (): Promise<Tab> => {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
    const session = String(sessionId);
    const tab = makeTab(session, line, (method, params = {}) => send(method, params, session));
    for (const domain of ['Page', 'Runtime', 'Network', 'Log', 'DOM'])
      await tab.send(`${domain}.enable`);
    return tab;
  };
  const close = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await send('Browser.close', {}).catch(() => child.kill());
    await gone;
    // Its helpers may still write for a moment; what they leave behind does not fail a test.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(
      ignore,
    );
  };
  return { openTab, close };
}

function ignore(): void {}

/** Requests and answers over the pipes, each ended by a zero byte. */
interface Line {
  readonly ask: (request: object) => Promise<Said>;
  readonly heard: readonly Said[];
}

function openLine(child: ChildProcess): Line {
  const [, , , to, from] = child.stdio;
  if (!(to instanceof Writable) || !(from instanceof Readable)) throw new Error('no pipes');
  const heard: Said[] = [];
  const waiting = new Map<number, (said: Said) => void>();
  let [count, rest] = [0, ''];
  from.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = `${rest}${chunk}`.split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const said: Said = JSON.parse(part);
      if (said.id === undefined) heard.push(said);
      else waiting.get(said.id)?.(said);
    }
  });
  const ask = (request: object): Promise<Said> => {
    count += 1;
    const id = count;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      to.write(`${JSON.stringify({ id, ...request })}\0`);
    });
  };
  return { ask, heard };
}

const keys: Readonly<Record<string, object>> = {
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
};

function makeTab(session: string, line: Line, send: Tab['send']): Tab {
  const events = (method: string): readonly Answer[] =>
    line.heard
      .filter((said) => said.sessionId === session && said.method === method)
      .map(({ params }) => params ?? {});
  const evaluate = async (expression: string): Promise<unknown> => {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send('Runtime.evaluate', asked);
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return isAnswer(result) ? result['value'] : undefined;
  };
  const go = async (address: string): Promise<void> => {
    const before = events('Page.loadEventFired').length;
    const { errorText } = await send('Page.navigate', { url: address });
    if (errorText !== undefined) throw new Error(JSON.stringify(errorText));
    while (events('Page.loadEventFired').length === before) await send('Page.getFrameTree');
  };
  const press = async (key: string): Promise<void> => {
    await send('Input.dispatchKeyEvent', { type: 'keyDown', ...keys[key] });
    await send('Input.dispatchKeyEvent', { type: 'keyUp', ...keys[key] });
  };
  const texts = async (expression: string): Promise<readonly string[]> => {
    const list = await evaluate(expression);
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  };
  return { send, go, evaluate, texts, press, events };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null;
}
