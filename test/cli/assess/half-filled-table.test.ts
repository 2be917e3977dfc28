import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();

/** What a run says that takes answers from a table of these lines. */
async function taken(...lines: readonly string[]) {
  const files = { 'eoms.yaml': smallEngagement['eoms.yaml'], 'a.csv': `${lines.join('\n')}\n` };
  const { code, err } = await eoms(['assess', '--answers', 'a.csv'], { cwd: newFolder(files) });
  return { code, err };
}

describe.concurrent('a row of answers without an answer', () => {
  it.each([
    ['id;rating;note', 'policy-content,3,y', 'commas'],
    ['id,rating,note', 'policy-content;3;y', 'semicolons'],
    ['id,rating,note', 'policy-content\t3\ty', 'tabs'],
    ['id;rating;note', 'policy-content|3|y', 'bars'],
  ])('is refused where its separators differ: %s, then %s', async (head, row, sign) => {
    const first = `eoms-scope${head[2] ?? ''}2`;
    const { code, err } = await taken(head, first, row);
    expect(code).toBe(65);
    expect(err).toContain(`a.csv:3:1: The standard has no requirement "${row}".`);
    expect(err).toContain(`This row has ${sign} between its cells`);
  });

  it('is refused where the standard does not know its id, in whatever shape', async () => {
    const { code, err } = await taken(
      'id,rating,note',
      'eoms-scope,2,',
      'unheard-of,,',
      'nor-this',
    );
    expect(code).toBe(65);
    expect(err).toContain('a.csv:3:1: The standard has no requirement "unheard-of".');
    expect(err).toContain('a.csv:4:1: The standard has no requirement "nor-this".');
  });

  it('is named where its id is known, and a blank row is not', async () => {
    const { code, err } = await taken('id,rating,note', 'eoms-scope,2,', ',,', 'policy-content,,');
    expect(code).toBe(0);
    expect(err).toContain('a.csv:4:1: A row has an id and no answer, and is passed over: policy-');
    const blank = await taken('id,rating,note', 'eoms-scope,2,', ',,', ' , ,');
    expect(blank.err).not.toContain('no answer');
  });
});
