import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../../src/messages/messages.ts';
import type { MessageKey } from '../../../src/model/message-key.ts';
import { put } from '../../support/folders.ts';
import { englishCatalogue } from '../../support/messages.ts';
import { pseudoCatalogue, pseudoLanguage } from '../../support/pseudo-language.ts';
import { type Run, runInTerminal } from '../assess/assess-pty.ts';
import { date, englishIn, folder, program, school } from './pseudo-run.ts';

const messages = createMessages(pseudoLanguage, pseudoCatalogue(englishCatalogue));
const words = ['--lang', pseudoLanguage, ...date];

/** Presses keys, each after a message that is on the screen then. Gives all that was on it. */
async function follow(
  running: Run,
  steps: readonly (readonly [MessageKey, string])[],
): Promise<string> {
  for (const [key, keys] of steps) {
    await running.shows(messages.text(key).slice(0, 12));
    running.press(keys);
  }
  await running.exit;
  return running.seen();
}

function asked(name: string): string {
  return put(join(folder, name), {
    'eoms.yaml': readFileSync(join(school, 'eoms.yaml'), 'utf8'),
  });
}

describe('on a screen in another language', () => {
  it('the questions and their help have no English', async () => {
    const typed = ['assess', '--clause', '4.1', ...words];
    const rate = 'questionnaire.key.quit';
    const running = runInTerminal(asked('screen'), typed, { program, rows: 60 });
    const seen = await follow(running, [
      [rate, '?'],
      ['questionnaire.help.intent', '?'],
      [rate, '2'],
      ['questionnaire.ticks', '\r'],
      ['questionnaire.note', 'Ŋ\r'],
      ['questionnaire.evidence', '\r'],
      [rate, 'q'],
    ]);
    expect(await running.exit).toBe(0);
    expect(englishIn(seen)).toEqual([]);
  });

  it('the plain questions have no English', async () => {
    const typed = ['assess', '--plain', '--clause', '4.1', ...words];
    const rate = 'questionnaire.plain.your-answer';
    const running = runInTerminal(asked('plain'), typed, { program });
    const seen = await follow(running, [
      [rate, '?\n'],
      [rate, '2\n'],
      ['questionnaire.plain.ticks', '\n'],
      ['questionnaire.plain.note', 'Ŋ\n'],
      ['questionnaire.evidence', '\n'],
      [rate, 'q\n'],
    ]);
    expect(await running.exit).toBe(0);
    expect(englishIn(seen)).toEqual([]);
  });
});
