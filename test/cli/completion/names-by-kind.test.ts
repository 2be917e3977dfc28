import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const own = resolve('examples/own-standard');

describe.concurrent('eoms completion with kinds of names', () => {
  it.each([
    ['processes', 'governance'],
    ['roles', 'top-management'],
    ['conditions', 'special-needs='],
    ['requirements', 'eoms-scope'],
    ['clauses', '4.3'],
    ['documents', 'scope'],
    ['frameworks', 'gdpr'],
    ['schemas', 'evaluation'],
    ['standards', 'iso-21001-2018'],
    ['templates', 'gap-report'],
    ['themes', 'ink-saving'],
  ])('lists %s, one a line', async (kind, one) => {
    const { code, out, err } = await eoms(['completion', kind]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toContain(one);
  });

  it('lists the names of the standard of the engagement, or of the one named', async () => {
    const files = smallEngagement['eoms.yaml'].replace('iso-21001-2018', `'${own}'`);
    const cwd = newFolder({ 'eoms.yaml': files });
    const there = await eoms(['completion', 'requirements', 'clauses'], { cwd });
    const named = await eoms(['completion', 'requirements', 'clauses', '--standard', own]);
    expect(there.out).toBe(named.out);
    expect(there.out).not.toContain('eoms-scope');
  });

  it.each([
    [['completion', 'basch'], /called "basch"\.\n.*"bash"\?/],
    [['completion', 'requirement'], /called "requirement"\.\n.*"requirements"\?/],
    [['completion', 'bash', 'zsh'], /zsh/],
    [['completion', 'bash', '--standard', 'x'], /--standard/],
    [['completion'], /shell/],
  ])('refuses what it cannot complete: %j', async (typed, says) => {
    const { code, out, err } = await eoms(typed);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });
});
