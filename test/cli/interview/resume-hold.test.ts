import { describe, expect, it } from 'vitest';
import type { OptionsOfCommand } from '../../../src/cli/flags/commands.ts';
import { resumeHold } from '../../../src/cli/hold/resume-hold.ts';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();

const held: OptionsOfCommand<'interview-hold'> = {
  directory: undefined,
  input: true,
  role: 'teacher',
  person: 'Maria',
  site: undefined,
  assessment: undefined,
  standard: undefined,
  lang: undefined,
  answers: undefined,
  date: undefined,
  days: undefined,
  rate: false,
  plain: false,
  quiet: false,
  debug: false,
  color: true,
  clause: [],
  process: [],
};

describe('the command that goes on with an interview', () => {
  it('says again what was asked for, each word as a shell reads it', () => {
    const line = resumeHold({
      ...held,
      person: "Maria O'Dea",
      clause: ['7.2', '8'],
      process: ['support', 'teaching'],
      days: 3,
      plain: true,
    });
    expect(line).toMatch(/^eoms interview hold --role teacher --person /);
    expect(line).toContain(
      '--clause 7.2 --clause 8 --process support --process teaching --days 3 --plain',
    );
    expect(line).not.toMatch(/--site|--lang|undefined/);
  });

  it('says the day again that was typed, and that what was said is rated', () => {
    const line = resumeHold({ ...held, date: '2026-12-05', rate: true });
    expect(line).toBe('eoms interview hold --role teacher --person Maria --date 2026-12-05 --rate');
  });

  it('refuses a process that the standard does not have', async () => {
    const words = ['interview', 'hold', '--role', 'teacher', '--person', 'M', '--process', 'gone'];
    const { code, err } = await eoms(words, { cwd: newFolder(smallEngagement) });
    expect([code, err]).toEqual([2, expect.stringContaining('gone')]);
  });
});
