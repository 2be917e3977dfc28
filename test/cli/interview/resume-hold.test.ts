import { describe, expect, it } from 'vitest';
import { resumeHold } from '../../../src/cli/hold/resume-hold.ts';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();

describe('the command that goes on with an interview', () => {
  it('says again what was asked for, each word as a shell reads it', () => {
    const nothing = { site: undefined, assessment: undefined, standard: undefined };
    const usual = { lang: undefined, answers: undefined, rate: false, date: undefined };
    const line = resumeHold({
      ...nothing,
      ...usual,
      quiet: false,
      debug: false,
      color: true,
      role: 'teacher',
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

  it('refuses a process that the standard does not have', async () => {
    const words = ['interview', 'hold', '--role', 'teacher', '--person', 'M', '--process', 'gone'];
    const { code, err } = await eoms(words, { cwd: newFolder(smallEngagement) });
    expect([code, err]).toEqual([2, expect.stringContaining('gone')]);
  });
});
