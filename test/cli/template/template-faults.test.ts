import { describe, expect, it } from 'vitest';
import { put, smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms, type Ran } from '../run-eoms.ts';

const newFolder = newFolders();

const run = (cwd: string, ...typed: readonly string[]): Promise<Ran> => eoms(typed, { cwd });

function reportBy(school: string, text: string): Promise<Ran> {
  put(school, { 'templates/gap-report.liquid': text });
  return run(school, 'report');
}

describe('a report by a template of its own', () => {
  it.each([
    ['{% if nowhere %}x{% endif %}', '1:7: There is no variable "nowhere" here.'],
    ['{% assign a = nowhere.b %}', '1:15: There is no variable "nowhere" here.'],
    ['a\n{% if %}x{% endif %}', '2:6: This cannot be understood: {% if %}'],
    ['---\ntitle: {{ date | quoted }}\nsubtitle: a: b\n---\nx', '3: '],
    ['---\nlangauge: en\n---\nx', '2: '],
    [' \n', ' This template is empty'],
  ])('is refused with what the check finds, and with that alone: %s', async (text, says) => {
    const school = newFolder(smallEngagement);
    const { code, out, err } = await reportBy(school, text);
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(err.match(/^templates/gm)).toHaveLength(1);
    expect(err).toContain(`templates/gap-report.liquid:${says}`);
    expect(await run(school, 'template', 'check', 'gap-report')).toMatchObject({ code: 65 });
  });

  it('that breaks a table or names no picture names the line of the template', async () => {
    const school = newFolder(smallEngagement);
    put(school, {
      'templates/gap-report.liquid': "# Report\n\n{% render 'gap-report/rows' %}\n![x](none.png)\n",
      'templates/gap-report/rows.liquid':
        '| a | b |\n|---|---|\n{% for n in (1..3) -%}\n| 1 |\n{% endfor %}',
    });
    const missing = await run(school, 'report', '--format', 'html', '-o', '-');
    expect(missing.err).toMatch(
      /templates\/gap-report\.liquid:4: There is no picture at "none\.png"/,
    );
    put(school, { 'templates/gap-report/rows.liquid': '| a | b |\n|---|---|\n| 1 | 2 | 3 |\n' });
    const broken = await run(school, 'report', '--format', 'html', '-o', '-');
    expect(broken.code).toBe(65);
    expect(broken.err).toMatch(/templates\/gap-report\/rows\.liquid:3: This row has 3 cells/);
    expect(broken.err).not.toMatch(/^gap-report:/m);
  });

  it.each(['md', 'html', 'pdf'])(
    'that breaks a table is refused alike in each form: %s',
    async (format) => {
      const school = newFolder(smallEngagement);
      const text =
        '# R\n\n| a | b |\n|---|\n| 1 | 2 |\n\n| a | b |\n|---|---|\n| 1 | {{ date }} | 3 |\n';
      put(school, { 'templates/gap-report.liquid': text, 'templates/checklist.liquid': text });
      for (const name of ['report', 'checklist']) {
        const { code, out, err } = await run(school, name, '--format', format, '-o', '-');
        expect({ code, out }).toEqual({ code: 65, out: '' });
        const file = name === 'report' ? 'gap-report' : name;
        expect(err).toMatch(
          new RegExp(`^templates/${file}\\.liquid:3: These lines look like a table`, 'm'),
        );
        expect(err).toMatch(new RegExp(`^templates/${file}\\.liquid:9: This row has 3 cells`, 'm'));
      }
    },
  );

  it('that has a sound table and what only a print refuses is written as Markdown', async () => {
    const school = newFolder(smallEngagement);
    const text =
      '| a |\n|---|\n| {{ scope }} |\n\n![x](none.png)\n\n<!-- eoms: no-such-hint -->x\n';
    expect(await reportBy(school, text)).toMatchObject({ code: 65 });
    const { code } = await reportBy(school, text.replace(/<!--.*-->/, ''));
    expect(code).toBe(0);
  });
});
