import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameChecklist } from '../../../src/app/checklist/name-checklist.ts';
import { temporaryPath } from '../../../src/files/save/temporary-file.ts';
import { checklistLayouts } from '../../../src/model/form.ts';
import { severities } from '../../../src/model/rules/severity.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { lawRuns } from '../../support/law-runs.ts';
import { anyTellingId } from '../../support/telling-texts.ts';
import { eoms } from '../run-eoms.ts';

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?$/i;
const forbidden = /[<>:"/\\|?*\p{Cc}]|[. ]$/u;

/** Why Windows, or another system, would not take a name; '' where all do. */
function refusalOf(name: string): string {
  if (name === '' || reserved.test(name) || reserved.test(name.replace(/ +(?=\.|$)/, '')))
    return 'is reserved';
  if (forbidden.test(name)) return 'has a sign that is not taken';
  return Buffer.byteLength(name) > 255 || name.length > 255 ? 'is too long' : '';
}

const devices = ['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'];
const anyId = fc.oneof(
  anyTellingId,
  fc.constantFrom(...devices),
  fc.constant(`very-${'long-'.repeat(60)}id`),
);
const anyClause = fc.stringMatching(/^([0-9]{1,2}|[A-Z])(\.[0-9]{1,3}){0,4}$/);
const anySelection = fc.record({
  clauses: fc.array(anyClause, { maxLength: 30 }),
  processes: fc.array(anyId, { maxLength: 4 }),
  roles: fc.array(anyId, { maxLength: 4 }),
  gapsOnly: fc.boolean(),
  only: fc.constantFrom(undefined, ...severities),
  layout: fc.constantFrom(undefined, ...checklistLayouts),
  withGaps: fc.boolean(),
  nonconformities: fc.boolean(),
  fillable: fc.boolean(),
});

it('tells names that some system does not take', () => {
  const wrong = ['CON', 'nul.md', 'Com1.tar.gz', 'LPT¹', 'con .txt', 'a.', 'a ', 'a:b', 'a?', ''];
  expect([...wrong, 'a\tb', 'é'.repeat(128)].filter((name) => refusalOf(name) === '')).toEqual([]);
  expect(
    ['console.md', 'a.b', '.eoms', 'com.pdf'].filter((name) => refusalOf(name) !== ''),
  ).toEqual([]);
});

describe('a name that eoms makes', () => {
  it('is taken by every system, for a checklist of whatever was selected', async () => {
    await fc.assert(
      fc.asyncProperty(anySelection, async (selected) => {
        const name = await nameChecklist(selected, '2026-11-23');
        for (const ending of ['md', 'pdf', 'html', 'yaml.lock'])
          expect([name, refusalOf(`${name}-99.${ending}`)]).toEqual([name, '']);
      }),
      lawRuns(500),
    );
  });

  it('is taken by every system, and differs not only in case, in a whole engagement', async () => {
    const folder = temporaryFolder();
    const school = join(folder, 'school');
    const flags = ['--name', 'CON: a school?', '--type', 'school', '--scope', 'NUL.', '--yes'];
    const typed = [
      ['assess', '--set', 'eoms-scope=1'],
      ['assess', '--new', '--set', 'eoms-scope=2', '--date', '2027-01-01'],
      ['report', '--format', 'pdf'],
      ['report', '--format', 'html'],
      ['report', '--archive'],
      ['report', '-o', 'reports/r.md'],
      ['checklist', '--clause', '4', '--fillable'],
      ['template', 'copy', 'gap-report'],
      ['template', 'copy', 'checklist'],
    ];
    expect((await eoms(['init', 'school', ...flags, '-q'], { cwd: folder })).code).toBe(0);
    for (const words of typed) expect((await eoms([...words, '-q'], { cwd: school })).code).toBe(0);
    const paths = readdirSync(school, { recursive: true, encoding: 'utf8' });
    expect(paths.length).toBeGreaterThan(25);
    expect(paths.filter((path) => refusalOf(basename(path)) !== '')).toEqual([]);
    const folded = new Set(paths.map((path) => path.toLowerCase()));
    expect(folded.size).toBe(paths.length);
  });

  it('is taken by every system, also before the file gets its own', () => {
    expect(refusalOf(basename(temporaryPath('.')))).toBe('');
  });
});
