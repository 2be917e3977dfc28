import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Filling, fillWithPdfLib } from '../../support/fill-form.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { assessment, date, textOf } from './import-support.ts';

const base = temporaryFolder();
const rates: readonly string[] = ['--layout', 'rating', '--clause', '4'];

/** A small engagement with a form that was filled in, as `tablet.pdf`. */
async function schoolWith(name: string, typed: readonly string[], filling: Filling) {
  const cwd = join(base, name);
  mkdirSync(cwd);
  put(cwd, smallEngagement);
  const asked = ['checklist', ...typed, '--fillable', '-o', '-', ...date];
  const { code, err, bytes } = await eoms(asked, { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  writeFileSync(join(cwd, 'tablet.pdf'), await fillWithPdfLib(bytes, filling));
  const take = (...more: string[]) => eoms(['import', 'tablet.pdf', ...more, ...date], { cwd });
  return { cwd, take };
}

const head = { 'header:auditor': 'Karen Holm', 'header:date': '2026-10-15' };

describe.concurrent('a rating that is ticked on a form', () => {
  it('becomes an answer, which says whose form it comes from', async () => {
    const { cwd, take } = await schoolWith('new', rates, {
      ...head,
      'rating:climate-change-relevance': 'r2',
      'notes:climate-change-relevance': 'Decided by one person',
    });
    expect((await take('--yes')).err).toContain('new: 4.1 Climate change relevance: 2 Defined');
    expect(textOf(cwd)).toContain(
      '  climate-change-relevance:\n    rating: 2\n    note: Decided by one person\n' +
        '    by: Karen Holm (tablet.pdf, 2026-10-15)\n',
    );
    expect((await take('--dry-run')).err).toContain('there already: 1 answer');
  });

  it('leaves the rating that is there, and says so, unless it may replace it', async () => {
    const { cwd, take } = await schoolWith('kept', rates, { ...head, 'rating:eoms-scope': 'r1' });
    const before = textOf(cwd);
    const { err } = await take('--yes');
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      'kept: 4.3 EOMS scope: 3 Applied here, which stays; 1 Ad hoc in the file',
    );
    expect(textOf(cwd)).toBe(before);
    expect((await take('--yes', '--replace')).code).toBe(0);
    expect(textOf(cwd)).toContain(
      'eoms-scope: { rating: 1, by: "Karen Holm (tablet.pdf, 2026-10-15)" }',
    );
  });

  it('says which points are missing, where others are ticked as shown', async () => {
    const { cwd, take } = await schoolWith('points', rates, {
      ...head,
      'rating:climate-change-relevance': 'r3',
      'item:climate-change-relevance:decided-with-reasons': 'Yes',
    });
    expect((await take('--yes')).code).toBe(0);
    expect(textOf(cwd)).toMatch(
      /climate-change-relevance:\n {4}rating: 3\n {4}missing:\n {6}- climate-change-relevance\/reasons-noted/,
    );
    expect(textOf(cwd)).not.toContain('decided-with-reasons');
  });

  it('needs a reason where something does not apply', async () => {
    const filling = { ...head, 'rating:climate-change-relevance': 'na' };
    const { cwd, take } = await schoolWith('silent', rates, filling);
    const { code, err } = await take('--yes');
    expect({ code, err }).toMatchObject({
      code: 65,
      err: expect.stringContaining('without a reason: climate-change-relevance'),
    });
    const blank = readFileSync(join(cwd, 'tablet.pdf'));
    const unseen = { 'notes:climate-change-relevance': '\u00AD\u00AD\u00AD' };
    writeFileSync(join(cwd, 'tablet.pdf'), await fillWithPdfLib(blank, unseen));
    expect((await take('--yes')).err).toContain('without a reason: climate-change-relevance');
    const reason = { 'notes:climate-change-relevance': 'We teach on the moon' };
    writeFileSync(join(cwd, 'tablet.pdf'), await fillWithPdfLib(blank, reason));
    expect((await take('--yes')).code).toBe(0);
    expect(textOf(cwd)).toContain('rating: na\n    justification: We teach on the moon\n');
  });

  it('is refused where the scale does not have it', async () => {
    const { take } = await schoolWith('beyond', rates, { 'rating:eoms-scope': 'r7' });
    const { code, err } = await take('--yes');
    expect(code).toBe(65);
    expect(err).toContain('does not have, on eoms-scope');
  });
});

describe.concurrent('an interview', () => {
  it('is with one person', async () => {
    const cwd = put(join(base, 'crowd'), smallEngagement);
    for (const roles of [[], ['--role', 'hr', '--role', 'teacher']]) {
      const { code, err } = await eoms(['checklist', '--layout', 'interview', ...roles], { cwd });
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining('An interview is with one person.'),
      });
    }
  });
});

describe.concurrent('a table that is filled in', () => {
  it('gives the sample of a finding', async () => {
    const { cwd, take } = await schoolWith('table', ['--clause', '4.3'], {
      ...head,
      'finding:eoms-scope': 'minor',
      'sample:eoms-scope': '3 of 12 course pages',
      'evidence:eoms-scope': 'One page names a site that is closed.',
    });
    expect((await take('--yes')).err).toContain('sample: 3 of 12 course pages');
    expect(textOf(cwd, 'audits/2026-10-15/audit.yaml')).toContain('sample: 3 of 12 course pages');
    expect(textOf(cwd, assessment)).not.toContain('Karen');
  });
});
