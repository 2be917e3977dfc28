import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const example = resolve('examples/soehesten-sprogskole');
const charter = `schema: eoms/crosswalk@1
id: charter
standard: iso-21001-2018
kind: framework
title: Charter *of ours*
standing: draft
complete: true
state: recalled
confidence: recalled
source: Our charter
groups:
  - name: Learners
    references:
      - { ref: "1", title: They know | what they learn, clauses: { "8.2.2": overlap } }
      - { ref: "2", title: They elect a council }
`;
const school = (country: string): string => `schema: eoms/engagement@1
institution: { name: Hill School, type: school, ${country} }
scope: Everything
`;
put(base, {
  'charter.yaml': charter,
  'wrong.yaml': charter.replace('"8.2.2"', '"8.2.22"'),
  'other.yaml': charter.replace('iso-21001-2018', 'iso-9001'),
  'dk/eoms.yaml': school('country: DK'),
  'se/eoms.yaml': school('country: SE'),
  'empty/a.txt': '',
});

describe.concurrent('standard map', () => {
  it('lists the frameworks, and those of the own country first', async () => {
    const [plain, danish, swedish, json] = await Promise.all([
      eoms(['standard', 'map'], { cwd: join(base, 'empty') }),
      eoms(['standard', 'map'], { cwd: join(base, 'dk') }),
      eoms(['standard', 'map'], { cwd: join(base, 'se') }),
      eoms(['standard', 'map', '--json'], { cwd: join(base, 'dk') }),
    ]);
    expect(plain).toMatchObject({ code: 0, err: '' });
    expect(plain.out).toMatch(/^esg-2027-draft {2}.*\(draft\): 9 of 9 references answered$/m);
    expect(plain.out).toMatch(/^sdg-4 .*: 9 of 10 references answered$/m);
    expect(danish.out).toMatch(/^dk-law .*answered, your country\n/);
    expect(swedish.out).toBe(plain.out);
    expect(JSON.parse(json.out).frameworks[0]).toMatchObject({
      id: 'dk-law',
      country: 'DK',
      ofCountry: true,
    });
  });

  it('prints a framework of your own, with what has no partner on both sides', async () => {
    const { code, out } = await eoms(['standard', 'map', 'charter.yaml'], { cwd: base });
    expect(code).toBe(0);
    expect(out).toContain('This is a draft, not adopted');
    expect(out).toContain('Charter \\*of ours\\*');
    expect(out).toMatch(
      /\| \*\*1\*\*<br>They know \\\| what they learn \| 8\.2\.2 .*\(in part\) \| Check\. From memory\.\s*\|/,
    );
    const [, alone = ''] = out.split('# References without a partner');
    expect(alone).toContain('| Learners | **2**<br>They elect a council |');
    expect(alone).toMatch(/^- 4\.1 Understanding the organization/m);
    expect(alone).not.toMatch(/^- 8\.2\.2 /m);
  });

  it('never prints a number from memory without saying so', async () => {
    const { out } = await eoms(['standard', 'map', 'gdpr'], { cwd: base });
    const rows = out.split('\n').filter((line) => line.startsWith('| **Art.'));
    expect(rows).toHaveLength(23);
    for (const row of rows) expect(row).toContain('Check. From memory.');
  });

  it('says of a rule of law whether it is in force', async () => {
    const { out } = await eoms(['standard', 'map', 'dk-law'], { cwd: base });
    expect(out).toMatch(/\| \*\*Kvalitetsrapport\*\*.*\| Confirmed\. Repealed\. Abolished/);
    expect(out).toMatch(/\| \*\*§ 6\*\*.*Check\. Not found\. Not known to be in force\./);
  });

  it('prints PDF and web page where a file is named', async () => {
    const files = ['esg.pdf', 'esg.html', 'esg.md'].map((name) => join(base, 'out', name));
    for (const file of files) {
      const { code } = await eoms(['standard', 'map', 'esg-2015', '-o', file], { cwd: base });
      expect(code).toBe(0);
    }
    expect(
      readFileSync(files[0] ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(readFileSync(files[1] ?? '', 'utf8')).toContain('Student-centred learning');
    expect(readFileSync(files[2] ?? '', 'utf8')).toMatch(/^---\ntitle: "Map: ESG 2015/);
  });

  it.each([
    ['esg-2051', 2, 'There is no framework "esg-2051".\n  Did you mean "esg-2015"?\n'],
    ['other.yaml', 2, 'is mapped to the standard iso-9001, and this is about iso-21001-2018.'],
    ['wrong.yaml', 65, 'wrong.yaml:14:'],
    ['absent.yaml', 66, 'absent.yaml'],
  ])('refuses %s with %i', async (framework, code, words) => {
    const ran = await eoms(['standard', 'map', framework], { cwd: base });
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toContain(words);
  });

  it('is checked by validate like any other document', async () => {
    const [right, wrong] = await Promise.all([
      eoms(['validate', 'charter.yaml'], { cwd: base }),
      eoms(['validate', 'wrong.yaml'], { cwd: base }),
    ]);
    expect(right.code).toBe(0);
    expect(wrong.code).toBe(65);
    expect(wrong.err + wrong.out).toContain('No clause has the number "8.2.22".');
  });
});

describe.concurrent('report --map', () => {
  it('adds what is already shown, of this kind of institution', async () => {
    const date = ['--date', '2026-10-16', '-q', '-o', '-'];
    const [plain, mapped, law] = await Promise.all([
      eoms(['report', ...date], { cwd: example }),
      eoms(['report', '--map', 'esg-2015', ...date], { cwd: example }),
      eoms(['report', '--map', 'dk-law', ...date], { cwd: example }),
    ]);
    const [before = ''] = plain.out.split('# Appendix: all answers\n');
    expect(mapped.out.startsWith(before)).toBe(true);
    expect(plain.out).not.toContain('ESG');
    expect(mapped.out).toContain('| Rating | ESG 2015, Part 1 | Note |');
    // What answers two references names both; what answers none has an empty cell.
    expect(mapped.out).toMatch(/ \| \d \w+ \| 1\.\d+, 1\.\d+ \| /);
    expect(mapped.out).toMatch(/\*\*EOMS scope\*\*.*? \| \d \w+ \| {2}\| /);
    const [, added = ''] = mapped.out.split('# What you already show for ESG 2015, Part 1\n');
    expect(added).toMatch(/\| In place \| \d+ \|/);
    expect(added).toMatch(
      /\*\*1\.5\*\*<br>Teaching staff \| In place.*7\.2\.1 .*\(in part\): \d \w+/,
    );
    expect(law.out).toContain('## Sprogcentre');
    expect(law.out).not.toContain('## Folkeskole');
  });

  it('refuses a framework that is not known', async () => {
    const { code, err } = await eoms(['report', '--map', 'esg'], { cwd: example });
    expect(code).toBe(2);
    expect(err).toContain('There is no framework "esg".');
  });
});
