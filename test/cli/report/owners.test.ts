import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const dated = ['--date', '2026-10-16'];
const owners = ['report', '--for', 'owners', ...dated];
const record = ['report', '--for', 'record', ...dated];

describe('the working report', () => {
  it('has a part for each process, with note, evidence and points next to each gap', async () => {
    const cwd = copyExample(base);
    const { code, out } = await eoms([...owners, '-o', '-'], { cwd });
    expect(code).toBe(0);
    const [, rest = ''] = out.split('# IT and data protection\n');
    const [part = ''] = rest.split('\n# ');
    expect(part).toMatch(/^\n\*\*Score \d+% · \d+ major gaps? · /);
    expect(part).toMatch(/\| \*\*1\. Learner data technical protection\*\*<br>8\.5\.5 · /);
    expect(part).toMatch(/No test of any kind could be shown/);
    expect(part).toMatch(/<br>✗ \*\*Not shown:\*\* /);
    expect(part).toMatch(/ ✓ Shown: \d+ of \d+ points\. /);
    expect(part).toMatch(
      /\*\*20 person-days, first step by \d+ \w+ 20\d\d, closed by \d+ \w+ 20\d\d\*\*/,
    );
    expect(out.match(/^# .+$/gm)?.slice(-4)).toEqual([
      '# Who rated',
      '# What we saw',
      '# Scope and method',
      '# Statement of applicability',
    ]);
  });

  it('says what is lacking where next to nothing is rated', async () => {
    const cwd = put(join(base, 'small'), smallEngagement);
    const { code, out } = await eoms([...owners, '-o', '-'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/The ratings do not say who gave them\./);
    expect(out).not.toMatch(/unknown|undefined|null/);
  });

  it('counts by role whom the team met, without names, and who rated apart from them', async () => {
    const file = 'assessments/2026-01-02.yaml';
    const said = `said:
  eoms-scope:
    - { who: Ada Boll, role: teacher, site: "North|<b>", words: In the folder., date: 2026-01-03 }
    - { who: Finn Riis, role: teacher, words: Nowhere. }
    - { who: Karen, words: I do not know. }
`;
    const files = { ...smallEngagement, [file]: `${smallEngagement[file]}${said}` };
    const cwd = put(join(base, 'heard'), files);
    const { code, out } = await eoms([...owners, '-o', '-'], { cwd });
    expect(code).toBe(0);
    const [, met = ''] = /\n# Whom we met\n([^]*?)\n# Who rated\n/.exec(out) ?? [];
    expect(met.match(/^\| .*$/gm)?.slice(1)).toEqual([
      '| Teacher or trainer | 2 | 1 | North\\|\\<b\\> | 3 January 2026 |',
      '| Others | 1 | 1 |  |  |',
    ]);
    expect(out).not.toMatch(/Ada|Finn|Karen/);
  });

  it.runIf(hasProgram('pdfinfo'))('has at most thirty pages for the example', async () => {
    const cwd = copyExample(temporaryFolder());
    const output = join(cwd, 'owners.pdf');
    expect((await eoms([...owners, '-o', output], { cwd })).code).toBe(0);
    const [, pages] = /^Pages: +(\d+)$/m.exec(inspectPdf(readFileSync(output), 'pdfinfo')) ?? [];
    expect(Number(pages)).toBeGreaterThan(15);
    expect(Number(pages)).toBeLessThanOrEqual(30);
  });
});

describe('the record', () => {
  it('has every answer of a main clause in scope, in the parts of the gap report', async () => {
    const cwd = copyExample(temporaryFolder());
    const { code, out } = await eoms([...record, '-o', '-'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^---\ntitle: "Record of the assessment"\n/);
    const [, answers = ''] = out.split('# All answers\n');
    expect(answers.match(/^\| [\dA-Z][\d.]* \| \*\*/gm)).toHaveLength(178);
    expect(out).toMatch(/\n# Scope and method\n/);
    expect(out).toMatch(/\n# Statement of applicability\n/);
    expect(out).toMatch(/\n# Documented information\n/);
  });

  it('takes a part of the gap report that the engagement has changed', async () => {
    const cwd = copyExample(temporaryFolder());
    put(cwd, { 'templates/gap-report/scope.liquid': '# Our own method\n' });
    const { code, out, err } = await eoms([...record, '-o', '-'], { cwd });
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringMatching(/template/) });
    expect(out).toMatch(/\n# Our own method\n/);
    expect((await eoms(['template', 'check'], { cwd })).code).toBe(0);
  });

  it('copies only its own parts', async () => {
    const cwd = copyExample(temporaryFolder());
    const { code, err } = await eoms(['template', 'copy', 'record'], { cwd });
    expect(code).toBe(0);
    expect(err).not.toMatch(/gap-report/);
  });
});
