import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallEngagement } from '../../support/folders.ts';
import { newFolders } from '../new-folder.ts';
import { eoms } from '../run-eoms.ts';

const newFolder = newFolders();
const day = ['--date', '2026-10-16'];

function accepting(entries: readonly string[]): string {
  return ['schema: eoms/accepted@1', 'accepted:', ...entries, ''].join('\n');
}

const entry = (id: string, until: string): string =>
  `  - { requirement: ${id}, reason: The head decides in January., by: Board, until: ${until} }`;

describe.concurrent('gaps that are accepted', () => {
  const gap = smallEngagement['assessments/2026-01-02.yaml'].replace('rating: 3', 'rating: 0');
  const school = { ...smallEngagement, 'assessments/2026-01-02.yaml': gap };
  const gate = ['gate', '--max-major', '0', ...day];

  it('fail nothing until their day, then again', async () => {
    const cwd = newFolder({
      ...school,
      'accepted.yaml': accepting([entry('eoms-scope', '2026-10-16')]),
    });
    expect(await eoms(gate, { cwd })).toMatchObject({
      code: 0,
      out: expect.stringContaining('\n1 gap is accepted and fails nothing.\n'),
    });
    const later = await eoms(['gate', '--max-major', '0', '--date', '2026-10-17'], { cwd });
    expect(later.code).toBe(1);
    expect(later.out).toMatch(
      /No gap is accepted\.\n1 is not accepted any more and counts again:\n {4}4\.3 EOMS scope: until 16 October 2026, decided by Board\n$/,
    );
  });

  it('are named where they are closed', async () => {
    const answers = `${gap}  policy-content: { rating: 4 }\n`;
    const cwd = newFolder({
      ...school,
      'assessments/2026-01-02.yaml': answers,
      'accepted.yml': accepting([entry('policy-content', '2027-01-01')]),
    });
    expect((await eoms(gate, { cwd })).out).toMatch(
      /1 accepted gap is closed\. Take it out of accepted\.yaml:\n {4}5\.2\.1 Policy content\n$/,
    );
  });

  it('are in status, in every report, and make an older report outdated', async () => {
    const cwd = newFolder(school);
    expect((await eoms(['report', '--format', 'html', ...day], { cwd })).code).toBe(0);
    expect((await eoms(['validate', ...day], { cwd })).err).not.toContain('reports/');
    writeFileSync(
      join(cwd, 'accepted.yaml'),
      accepting([entry('eoms-scope', '2026-10-16'), entry('policy-content', '2026-01-01')]),
    );
    expect((await eoms(['validate', ...day], { cwd })).err).toContain('reports/');
    const status = await eoms(['status', ...day], { cwd });
    expect(status.out).toContain('1 gap is accepted');
    expect(status.out).toMatch(/\(Major gap\)\n {5}Accepted until 16 October 2026, by Board\n/);
    for (const readers of [[], ['--for', 'board'], ['--for', 'owners']]) {
      const { out } = await eoms(['report', ...readers, '-o', '-', ...day], { cwd });
      expect(out).toContain('## Accepted gaps');
      const said = readers.includes('board')
        ? '- **4.3 EOMS scope**: The head decides in January. Decided by Board; until 16 October 2026 (accepted).'
        : '| 4.3 | EOMS scope | The head decides in January. | Board | 16 October 2026<br>accepted |';
      expect(out).toContain(said);
      expect(out).toMatch(/5\.2\.1 (?:\| )?Policy content/);
    }
    const json = await eoms(['report', '--format', 'json', '-o', '-', ...day], { cwd });
    expect(JSON.parse(json.out).accepted).toMatchObject([
      { requirement: 'eoms-scope', state: 'accepted' },
      { requirement: 'policy-content', state: 'expired' },
    ]);
  });

  it('are refused with every fault and its place, by every command alike', async () => {
    const cwd = newFolder({
      ...school,
      'accepted.yaml': accepting([
        entry('eoms-scop', '2027-01-01'),
        entry('policy-content', '2027-01-01'),
        entry('policy-content', '2027-01-01'),
        '  - { requirement: risks-from-context, reason: "!private", by: "\\u200b", until: 2027-01-01 }',
      ]),
    });
    const said = [
      'accepted.yaml:3:20: The standard has no requirement "eoms-scop".\n  Did you mean "eoms-scope"?\n',
      'accepted.yaml:5:20: The gap of "policy-content" is accepted twice.\n',
      'accepted.yaml:6:48: Nothing of the reason why the gap of "risks-from-context" is accepted may be printed. Say why, in a line without ! in front.\n',
      'accepted.yaml:6:64: Nothing of who accepted the gap of "risks-from-context" may be printed.',
    ].join('');
    for (const typed of [gate, ['status'], ['validate'], ['validate', 'accepted.yaml']]) {
      const { code, err } = await eoms(typed, { cwd });
      expect(code).toBe(65);
      expect(err).toContain(said);
    }
  });

  it('that are no longer accepted are said to be so below their gap', async () => {
    const cwd = newFolder({
      ...school,
      'accepted.yaml': accepting([entry('eoms-scope', '2026-10-15')]),
    });
    const { out } = await eoms(['status', ...day], { cwd });
    expect(out).toContain('\n     No longer accepted: that was until 15 October 2026, by Board\n');
    const board = await eoms(['report', '--for', 'board', '-o', '-', ...day], { cwd });
    expect(board.out).toContain(
      '<br>**Accepted:** no longer, only until 15 Oct 2026, by Board. The head decides in January. |',
    );
  });

  it.each(['Accepted.yml', 'ACCEPTED.YAML'])('are read from %s too', async (name) => {
    const one = accepting([entry('eoms-scope', '2026-10-16')]);
    const { out } = await eoms(gate, { cwd: newFolder({ ...school, [name]: one }) });
    expect(out).toContain('\n1 gap is accepted and fails nothing.\n');
    const broken = newFolder({ ...school, [name]: 'accepted: no' });
    const { code, err } = await eoms(['validate'], { cwd: broken });
    expect({ code, err }).toEqual({ code: 65, err: expect.stringContaining(`${name}:1:`) });
  });

  it('in a copy of their file count for nothing, and the copy is named', async () => {
    const one = accepting([entry('eoms-scope', '2026-10-16')]);
    const cwd = newFolder({ ...school, 'accepted - Copy.yaml': one });
    const { code, err } = await eoms(gate, { cwd });
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('accepted - Copy.yaml'),
    });
    expect((await eoms(['validate', ...day], { cwd })).err).toContain('accepted - Copy.yaml');
  });

  it('are refused where two spellings of the name stand side by side', async () => {
    const one = accepting([entry('eoms-scope', '2027-01-01')]);
    const cwd = newFolder({ ...school, 'ACCEPTED.YAML': one, 'accepted.yaml': one });
    const { code, err } = await eoms(gate, { cwd });
    expect(code).toBe(65);
    expect(err).toMatch(/^ACCEPTED\.YAML and accepted\.yaml both name accepted gaps/);
  });

  it('are refused where two files name them', async () => {
    const one = accepting([entry('eoms-scope', '2027-01-01')]);
    const cwd = newFolder({ ...school, 'accepted.yaml': one, 'accepted.yml': one });
    const { code, err } = await eoms(gate, { cwd });
    expect(code).toBe(65);
    expect(err).toMatch(/^accepted\.yaml and accepted\.yml both name accepted gaps/);
  });
});
