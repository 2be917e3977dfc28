import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../support/folders.ts';
import { newFolders } from './new-folder.ts';
import { eoms } from './run-eoms.ts';

const newFolder = newFolders();
const blank = ' \t\u00A0\u200B';

describe.concurrent('a flag whose value is blank', () => {
  it.each([
    [['interview', 'hold', '--role', 'teacher', '--person', blank], '--person'],
    [['interview', 'hold', '--role', blank, '--person', 'Bo'], '--role'],
    [['assess', '--set', 'eoms-scope=2', '--site', blank], '--site'],
    [['assess', '--set', 'eoms-scope=2', '--by', blank], '--by'],
    [['report', '--process', blank], '--process'],
    [['report', '--clause', '4', '--clause', blank], '--clause'],
    [['report', '-o', blank], '--output'],
    [['report', '--map', blank], '--map'],
    [['checklist', '--role', blank], '--role'],
    [['init', '--yes', '--type', 'school', '--scope', 'All', '--name', blank], '--name'],
    [['init', '--yes', '--type', 'school', '--name', 'Hill', '--scope', blank], '--scope'],
    [
      ['init', '--yes', '--type', 'school', '--name', 'A', '--scope', 'B', '--site', blank],
      '--site',
    ],
  ])('is blamed by its name: %j', async (typed, flag) => {
    const cwd = newFolder(typed[0] === 'init' ? {} : smallEngagement);
    const { code, err } = await eoms(typed, { cwd });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`${flag}: Expected a text here; this one is empty.`),
    ]);
  });

  it('and a word that is blank is refused as an empty one is', async () => {
    const { code, err } = await eoms(['standard', 'show', blank]);
    expect(code).toBe(2);
    const empty = await eoms(['standard', 'show', '']);
    expect(err).toBe(empty.err);
  });
});
