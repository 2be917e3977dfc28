import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { putKindergarten } from '../../support/kindergarten.ts';
import { chaptersOf } from '../report/golden-parts.ts';
import { eoms } from '../run-eoms.ts';

/*
 * What eoms writes of several institutions side by side, kept whole in test/golden/portfolio/: of a chain with a school
 * that is assessed, a kindergarten and a harbour with one answer, and of the two small ones alone.
 */
const base = temporaryFolder();
putKindergarten(join(base, 'kindergarten'));
copyExample(base);
put(join(base, 'harbour'), smallEngagement);

const golden = '../../golden/portfolio';
const longest = 150;

const cases = [
  { name: 'chain', places: ['harbour', 'kindergarten', 'school'] },
  { name: 'pair', places: ['harbour', 'kindergarten'] },
];

describe.each(cases)('the portfolio of a $name', ({ name, places }) => {
  it('is as it is kept, as Markdown and as a table', async () => {
    const typed = ['batch', ...places, '--out', `out-${name}`, '--date', '2026-11-02', '-q'];
    expect(await eoms(typed, { cwd: base })).toMatchObject({ code: 0, err: '' });
    const read = (file: string): string => readFileSync(join(base, `out-${name}`, file), 'utf8');
    const parts = chaptersOf(read('portfolio.md'));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(part.text.split('\n').length).toBeLessThanOrEqual(longest);
      await expect(part.text).toMatchFileSnapshot(`${golden}/${name}/${part.name}.md`);
    }
    await expect(read('portfolio.csv')).toMatchFileSnapshot(`${golden}/${name}/portfolio.csv`);
  });
});
