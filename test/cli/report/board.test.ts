import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStandard } from '../../../src/app/load/load-standard.ts';
import { copyExample, put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { english } from '../../support/messages.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const board = ['report', '--for', 'board', '--date', '2026-10-16'];
const assessment = 'assessments/2026-01-02.yaml';
const summaryOf = (folder: string): string => join(folder, 'summary.en.md');

/** The example as it is before anybody printed a board report. */
function freshExample(folder: string): string {
  const school = copyExample(folder);
  rmSync(summaryOf(school), { force: true });
  return school;
}

describe('the report to the board', () => {
  it('answers on its cover and its second page, from what was found', async () => {
    const cwd = freshExample(base);
    const { code, out } = await eoms([...board, '-o', '-'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^---\ntitle: "Readiness for ISO 21001:2018"\n/);
    expect(out).toMatch(/Not ready yet\. A first certification audit \(stage 1\) is possible from/);
    const [, page = ''] = out.split('# What the board must know');
    expect(page).toMatch(/\*\*67%\*\*/);
    expect(page).toMatch(
      /## What weighs most\n\n1\. \*\*.+\*\* \(\d.*\)<br>\*Seen:\* .+<br>\*Means:\* /,
    );
    expect(page).toMatch(
      /\| 1 \| Begin at once with what alone would fail an audit: .+ \(closed by \d+ \w+ 2026\)\. \|/,
    );
    expect(page.match(/^# .+$/gm)).toEqual([
      '# Where we stand',
      '# The way to the certificate',
      '# The serious gaps',
      '# What this rests on',
    ]);
    // What goes to the screen leaves nothing behind.
    expect(existsSync(summaryOf(cwd))).toBe(false);
  });

  it.runIf(hasProgram('pdfinfo')).each(['A4', 'Letter'])(
    'has at most six pages of %s',
    async (size) => {
      const cwd = freshExample(temporaryFolder());
      const output = join(cwd, 'board.pdf');
      expect((await eoms([...board, '--page-size', size, '-o', output], { cwd })).code).toBe(0);
      const [, pages] = /^Pages: +(\d+)$/m.exec(inspectPdf(readFileSync(output), 'pdfinfo')) ?? [];
      expect(Number(pages)).toBeGreaterThan(3);
      expect(Number(pages)).toBeLessThanOrEqual(6);
    },
  );

  it('prints the summary as it was edited, and says when its numbers are others', async () => {
    const cwd = freshExample(temporaryFolder());
    const first = await eoms([...board, '-o', 'one.md'], { cwd });
    expect(first.err).toMatch(/summary\.en\.md is a proposal/);
    const proposed = readFileSync(summaryOf(cwd), 'utf8');
    expect(proposed).toMatch(/^<!-- made-from: score 67%, 5 serious gaps, /);
    const edited = proposed.replace(/\*\*Overall score[^]*$/, 'Teaching is *sound*.\n');
    writeFileSync(summaryOf(cwd), edited);
    const second = await eoms([...board, '-o', '-'], { cwd });
    expect(second.err).toBe('');
    expect(second.out).toMatch(/\n\nTeaching is \*sound\*\.\n\n<!-- eoms: page-break -->/);
    expect(readFileSync(summaryOf(cwd), 'utf8')).toBe(edited);
    writeFileSync(summaryOf(cwd), edited.replace('score 67%', 'score 12%'));
    const third = await eoms([...board, '-o', '-'], { cwd });
    expect(third.err).toMatch(
      /summary\.en\.md:1: .* was written for score 12%, .*; now it is score 67%, /,
    );
    // A summary without its first comment is printed as it is, and nothing can tell whether it still holds.
    writeFileSync(summaryOf(cwd), 'Only this.\n');
    expect(await eoms([...board, '-o', '-'], { cwd })).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^summary\.en\.md:1: It can no longer be told/),
    });
    rmSync(summaryOf(cwd));
    expect((await eoms([...board, '-o', 'two.md', '-q'], { cwd })).code).toBe(0);
    expect(readFileSync(summaryOf(cwd), 'utf8')).toBe(proposed);
  });

  it('says what is lacking where nothing is rated, or all is well', async () => {
    const cwd = put(join(base, 'small'), smallEngagement);
    const { code, out } = await eoms([...board, '-o', '-'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/# Where we stand/);
    expect(out).not.toMatch(/unknown|undefined|null/);
  });

  it('says what is not known where little is rated, and what was found', async () => {
    const answers = '  learner-data-technical-protection: { rating: 0 }\n';
    const cwd = put(join(base, 'begun'), {
      ...smallEngagement,
      [assessment]: `${smallEngagement[assessment]}${answers}`,
    });
    const { out } = await eoms([...board, '-o', '-'], { cwd });
    expect(out).toContain(
      '**Only 2 of 188 requirements are rated: too little to say where we stand.**',
    );
    expect(out).toContain('| **2 of 188** | **1**<br>Learner data technical protection | **1**');
    expect(out).toMatch(/It is too early to say how much work it will take, .*\. Go on/);
    expect(out).toMatch(
      /\| 1 \| Have the 186 requirements answered .*\n\| 2 \| Begin at once with/,
    );
    expect(out).toMatch(/# Where we stand\s+2 of 188 .*\s+# The way .*\s+Too little is rated/);
    expect(out).toMatch(/# The serious gaps\n[^]*Learner data technical protection/);
    // Nothing that rests on two answers: effort, dates, actions, scores, strengths.
    expect(out).not.toMatch(/\d person-day|\*Do:\*|\d+%\*\*|stage 1|must not be lost|page-break/i);
    expect(out.split('# What the board must know')[1]).not.toMatch(
      /\(gap closed|\(closed|202[7-9]/,
    );
  });

  it('tells what was found, and what cannot be said, where a third is rated', async () => {
    const { requirements } = await loadStandard('iso-21001-2018', '.', english);
    const rated = requirements.slice(0, 60).map(({ id }, index) => {
      const evidence = index === 9 ? ', evidence: [{ title: Minutes }]' : '';
      return `  ${id}: { rating: ${index < 2 ? 0 : 4}${evidence} }\n`;
    });
    const cwd = put(join(base, 'third'), {
      ...smallEngagement,
      [assessment]: `${smallEngagement[assessment].replace(/answers:[^]*$/, '')}answers:\n${rated.join('')}`,
    });
    const { out } = await eoms([...board, '-o', '-'], { cwd });
    const [, page = '', rest = ''] = out.split(/# What the board must know|# Where we stand/);
    expect(page).toMatch(
      /\| \*\*60 of 188\*\* \| .* or more\*\*<br>128 requirements are not rated yet/,
    );
    expect(page).toMatch(
      /that (is|are) known takes? about \d+ person-days; how much work it is in all/,
    );
    expect(page).toMatch(/## What weighs most of what is rated\n[^]*\*Seen:\* [^]*\*Do:\* /);
    expect(page).toContain('named while 128 requirements are not rated.');
    expect(page).toMatch(/## What is good and must not be lost\n\n- .*Minutes/);
    expect(page).toMatch(/\| 2 \| Free \d+ person-days for the .*known, and name an owner/);
    expect(page).toMatch(/<!-- eoms: page-break -->\n+$/);
    expect(page).not.toMatch(/stage 1|202[7-9]|gap closed|\d+%\*\*/);
    expect(rest).not.toContain('page-break');
    expect(rest).toMatch(/not an audit finding\. Person-days are a proposal, worked out/);
  });

  it('never says that nothing is in the way where a part is not rated yet', async () => {
    const { requirements } = await loadStandard('iso-21001-2018', '.', english);
    const rated = requirements.slice(0, 116).map(({ id }) => `  ${id}: { rating: 4 }\n`);
    const cwd = put(join(base, 'part'), {
      ...smallEngagement,
      [assessment]: `${smallEngagement[assessment].replace(/answers:[^]*$/, '')}answers:\n${rated.join('')}`,
    });
    const { out } = await eoms([...board, '-o', '-'], { cwd });
    expect(out).toContain('| –<br>72 requirements are not rated yet |');
    expect(out).toContain('**Score 100% on the 116 of 188 requirements that are rated. No gap');
    expect(out).toMatch(
      /no gap is in the way\. 72 requirements are not rated yet and may hold gaps/,
    );
    expect(out).not.toMatch(/Nothing is in the way|\*\*0\*\*<br>0 of them/);
  });

  it('refuses what it does not show', async () => {
    const cwd = freshExample(temporaryFolder());
    const map = await eoms([...board, '--map', 'esg-2015'], { cwd });
    expect(map).toMatchObject({ code: 2 });
    expect(map.err).toMatch(/--for/);
    const json = await eoms([...board, '--format', 'json'], { cwd });
    expect(json).toMatchObject({ code: 2 });
    expect((await eoms(['report', '--for', 'parents'], { cwd })).code).toBe(2);
  });
});
