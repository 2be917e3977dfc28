import { PassThrough } from 'node:stream';
import { Terminal } from '@xterm/headless';
import { expect, vi } from 'vitest';
import { choicePrompt } from '../../../src/cli/prompt/choice-prompt.ts';
import { Stage } from '../../../src/cli/prompt/stage.ts';
import { textPrompt } from '../../../src/cli/prompt/text-prompt.ts';

/** A field for text. */
export const note = textPrompt({
  earlyWords: { kept: 'Kept.', dropped: 'Dropped.' },
  head: () => ['Note'],
  initial: '',
  read: (value) => ({ value }),
  partShown: ({ from, to, total }) => `rows ${from}-${to} of ${total}`,
});

/** A list to choose from. */
export const kind = choicePrompt({
  head: () => ['Which?'],
  choices: ['School', 'Union'],
  drawChoice: (choice, isActive) => [`${isActive ? '>' : ' '} ${choice}`],
  keys: () => ['arrows'],
  pasted: 'Nothing was done.',
  early: 'Not yet.',
});

/** A stage in a terminal without a window. */
export function openStage({ cols = 40, rows = 10 } = {}) {
  const terminal = new Terminal({ cols, rows, allowProposedApi: true });
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: cols, rows });
  let sent = '';
  let writes = 0;
  output.on('data', (chunk) => {
    sent += String(chunk);
    writes += 1;
    terminal.write(String(chunk));
  });
  const calls = { onInterrupt: () => {}, onEnd: () => {}, stop: () => {} };
  const stage = new Stage({ input, output }, calls);
  const { signal } = new AbortController();
  const screen = (): readonly string[] => {
    const { active } = terminal.buffer;
    const lines = Array.from({ length: terminal.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
    return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
  };
  return {
    input,
    stage,
    signal,
    shows: (...lines: readonly string[]) => vi.waitFor(() => expect(screen()).toEqual(lines)),
    cursor: () => [terminal.buffer.active.cursorY, terminal.buffer.active.cursorX],
    sent: () => sent,
    writes: () => writes,
    resize: (columns: number, lines = rows) => {
      terminal.resize(columns, lines);
      Object.assign(output, { columns, rows: lines });
      output.emit('resize');
    },
    /** All that the terminal holds, also what has left the window. */
    holds: () => {
      const { active } = terminal.buffer;
      const all = Array.from({ length: active.length }, (_, row) => active.getLine(row));
      return all.map((line) => line?.translateToString(true) ?? '').join('\n');
    },
  };
}
