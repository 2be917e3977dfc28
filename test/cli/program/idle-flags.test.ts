import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const files = { ...smallEngagement, 'notes.md': '---\npage-size: A4\n---\n# Notes\n' };

describe.concurrent('a flag that would change nothing', () => {
  it.each([
    ['report --page-size A4', '--page-size'],
    ['report --format json --theme ink-saving --photos -o r.json', '--theme --photos'],
    ['report --format html --font none.ttf --strict-characters', '--font --strict-characters'],
    ['report --format json --map gdpr -o r.json', '--map'],
    ['standard map gdpr --json --output x.pdf --force', '--output --force'],
    ['standard map --theme classic --font x.ttf', '--theme --font'],
    ['standard map gdpr --page-size A4', '--page-size'],
    ['report --transition --map gdpr --photos', '--photos --map'],
    ['standard verify sheet.yaml --format pdf', '--format'],
    ['standard drill --json --output x.pdf --theme classic', '--output --theme'],
    ['standard drill --page-size A4', '--page-size'],
    ['interview plan --ics --output x.pdf', '--output'],
    ['interview hold --role teacher --person M --answers a.yaml --plain --rate', '--plain --rate'],
    ['assess --site North', '--site'],
    ['report --force', '--force'],
    ['checklist --theme ink-saving -o list.md', '--theme'],
    ['checklist --clause 4.3 -o - --force --font none.ttf', '--force --font'],
    ['print notes.md --format html --strict-characters', '--strict-characters'],
    ['assess --set eoms-scope=2 --review', '--review'],
    ['assess --set eoms-scope=2 --answers a.csv --unanswered --plain', '--unanswered --plain'],
    ['assess --set eoms-scope=2 --ask gaps', '--ask'],
    ['import form.pdf --dry-run --yes --plain --force-unlock', '--yes --plain --force-unlock'],
    ['import form.pdf --yes --plain', '--plain'],
    ['init elsewhere --yes --plain', '--plain'],
    ['status --explain 4 --journal --before assessments/2026-01-02.yaml', '--before --journal'],
    ['status --journal --before assessments/2026-01-02.yaml', '--before'],
    ['validate notes.yaml --assessment assessments/2026-01-02.yaml', '--assessment'],
  ])('is refused by its name: eoms %s', async (line, flags) => {
    const { code, err } = await eoms(line.split(' '), { cwd: newFolder(files) });
    expect(code).toBe(2);
    expect(err.match(/^--[a-z-]+/gm)?.join(' ')).toBe(flags);
  });

  it.each([
    'report --theme ink-saving',
    'report --photos -q',
    'report -o r.md --force',
    'assess --set eoms-scope=2 --clause 4.3',
    'validate --assessment assessments/2026-01-02.yaml',
    'report --format html --page-size Letter --theme ink-saving',
  ])('is not taken for one that changes something: eoms %s', async (line) => {
    expect((await eoms(line.split(' '), { cwd: newFolder(files) })).code).toBe(0);
  });
});

describe('--assessment', () => {
  const other = smallEngagement['assessments/2026-01-02.yaml'];

  it('says which one counts when a whole engagement is validated', async () => {
    const cwd = newFolder({
      ...files,
      'assessments/interviews.yaml': other,
      'reports/gap-report-2025-12-30.pdf': 'made',
      'draft.yaml': other.replace('2026-01-02', '2025-06-01'),
      'given.yaml': 'schema: eoms/answers@1\nanswers: {}\n',
    });
    const warningsOf = async (...typed: readonly string[]) => {
      const { out } = await eoms(['validate', '--json', '--date', '2026-02-01', ...typed], { cwd });
      const { files: count, warnings } = JSON.parse(out);
      return [count, ...warnings.map(({ code }: { readonly code: string }) => code)];
    };
    expect(await warningsOf()).toEqual([3, 'cli.assessments-tie']);
    const named = 'assessments/interviews.yaml';
    expect(await warningsOf('--assessment', named)).toEqual([3, 'cli.report-older']);
    expect(await warningsOf('--assessment', 'draft.yaml')).toEqual([4]);
    expect(await warningsOf('--assessment', 'given.yaml')).toEqual([4, 'cli.not-an-assessment']);
  });

  it('needs an engagement, for a checklist too', async () => {
    const typed = ['checklist', '--clause', '4.3', '-o', '-', '--assessment', 'a.yaml'];
    const { code, err } = await eoms(typed, { cwd: newFolder({ 'a.yaml': other }) });
    expect(code).toBe(66);
    expect(err).toContain('There is no eoms.yaml');
  });
});

describe('--page-size', () => {
  it('goes before the front matter of what is printed', async () => {
    const typed = ['print', 'notes.md', '--format', 'html', '-o', '-'];
    const cwd = newFolder(files);
    expect((await eoms(typed, { cwd })).out).toContain('size: A4');
    expect((await eoms([...typed, '--page-size', 'Letter'], { cwd })).out).toContain(
      'size: Letter',
    );
  });
});
