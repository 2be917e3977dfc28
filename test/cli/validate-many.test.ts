import { describe, expect, it } from 'vitest';
import { validateFiles } from '../../src/app/validate/validate-files.ts';
import { english } from '../support/messages.ts';
import { worldAt } from '../support/world.ts';
import { newFolders } from './new-folder.ts';
import { smallEngagement } from './run-eoms.ts';

const folderOf = newFolders();
const answers = 'schema: eoms/answers@1\nanswers: {}\n';

/** What comes of checking files of a folder that has an engagement. */
async function validated(files: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const folder = folderOf({ ...smallEngagement, ...more });
  const request = { files, where: {}, messages: english };
  return validateFiles(request, worldAt(folder, '2027-02-01'));
}

describe('very many files', () => {
  it('are checked one after the other, and each once', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${index}.yaml`);
    const more = Object.fromEntries(names.map((name) => [name, answers]));
    const { files, failure, warnings } = await validated([...names, ...names], more);
    expect({ files, failure, warnings }).toEqual({ files: 300, failure: undefined, warnings: [] });
  });

  it('that are not there are all told, and the first of them with the nearest name', async () => {
    const names = Array.from({ length: 70 }, (_, index) => `eoms${index}.yaml`);
    const { failure } = await validated(names);
    const problems = failure?.problems ?? [];
    expect(problems.map(({ key }) => key)).toEqual(names.map(() => 'files.file-missing'));
    const advised = problems.filter(({ hintKey }) => hintKey === 'files.did-you-mean');
    expect(advised).toEqual(problems.slice(0, 50));
  });
});
