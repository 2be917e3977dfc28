import type { TypedKey } from './typed-key.ts';

/** Keys as a person means them: a line end is one that was pressed. */
export interface PasteFilter {
  take(keys: readonly TypedKey[]): void;
  /** Decides at once on line ends of which it is not known yet what they are: they were pressed. */
  settle(): void;
  /** Forgets what is not decided yet. */
  close(): void;
}

/** No typist presses Enter sooner after the last character than this, in milliseconds. */
const pressPause = 30;

/**
 * How long it must stay quiet after Enter before Enter counts, in milliseconds. `pressed`: pressed by
 * hand. `sent`: arrived together with characters, perhaps the first line of a paste that comes line
 * by line. `pasted`: lines came before it, so it ends a paste or precedes a gap in one; the long wait
 * delays no typist, as Enter pressed by hand counts at once.
 */
const waits = { pressed: 15, sent: 200, pasted: 1500 } as const;

/** What comes after a longer pause is by hand, or a paste of its own, in milliseconds. */
const handPause = 300;

/** What has come in one go so far. */
interface Burst {
  /** Line ends of which it is not known yet what they are. */
  held: number;
  /** Line ends that were part of the text. */
  lines: number;
  hasText: boolean;
}

/**
 * Tells Enter from a line end inside a paste, even if the terminal does not mark pastes: where more
 * follows at once, the line end is part of the text. Enter pressed several times is not a paste.
 *
 * @param emit receives the keys, in order.
 */
export function createPasteFilter(emit: (key: TypedKey) => void): PasteFilter {
  let wait: NodeJS.Timeout | NodeJS.Immediate | undefined;
  let lastAt = 0;
  let burst: Burst = { held: 0, lines: 0, hasText: false };
  const press = (): void => {
    const { held, hasText } = burst;
    burst = { held: 0, lines: 0, hasText: false };
    for (let count = hasText ? 1 : held; count > 0; count -= 1) emit({ kind: 'line-end' });
  };
  const hold = (pause: number): void => {
    burst.held += 1;
    if (pause > handPause) burst.lines = 0;
    // Input that has arrived by then is read first: it may be the rest of the paste.
    wait = setTimeout(
      () => {
        wait = setImmediate(press);
      },
      waitFor(burst, pause),
    );
  };
  const take = (key: TypedKey): void => {
    const now = performance.now();
    const pause = now - lastAt;
    lastAt = now;
    release(wait);
    if (key.kind === 'line-end') return hold(pause);
    burst.lines = burst.held > 0 || pause <= handPause ? burst.lines + burst.held : 0;
    if (burst.held > 0) emit({ kind: 'text', text: '\n'.repeat(burst.held) });
    burst.held = 0;
    burst.hasText = true;
    emit(key);
  };
  const settle = (): void => {
    release(wait);
    if (burst.held > 0) press();
  };
  return { take: (keys) => keys.forEach(take), settle, close: () => release(wait) };
}

function waitFor({ lines, held, hasText }: Burst, pause: number): number {
  if (hasText && lines + held > 1) return waits.pasted;
  return pause < pressPause ? waits.sent : waits.pressed;
}

/** Ends a wait, whichever of the two it is. */
function release(wait: NodeJS.Timeout | NodeJS.Immediate | undefined): void {
  if (wait === undefined) return;
  if ('refresh' in wait) clearTimeout(wait);
  else clearImmediate(wait);
}
