import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFinding } from '../../../src/app/import/plan-finding.ts';
import { aRequirement, aStandard } from '../../support/build-data.ts';
import { smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import {
  assessment,
  audit,
  auditOf,
  date,
  fillAs,
  filling,
  schoolWithFilling,
  schoolWithForm,
  textOf,
} from './import-support.ts';

const base = temporaryFolder();
const typed = ['import', 'form.pdf', '--yes', ...date];

function write(cwd: string, file: string, text: string): void {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), text);
}

const head = 'schema: eoms/audit@1\ncriteria: { standard: iso-21001-2018 }\n';

describe('eoms import writes findings', () => {
  it('into the audit that is named, and knows them from there', async () => {
    const cwd = await schoolWithFilling(base, 'named');
    const { err } = await eoms([...typed, '--audit', 'spring'], { cwd });
    expect(err).toMatch(/1 finding written into audits\/spring\/audit\.yaml\.\n$/);
    const again = await eoms([...typed, '--audit', 'q4'], { cwd });
    expect(again.err).toContain('there already: 1 finding (in audits/spring/audit.yaml)\n');
    expect(again.err).toContain('There is nothing to write.');
  });

  it('with each of the auditors and sites that a form names, as init takes them', async () => {
    const cwd = await schoolWithFilling(base, 'several', {
      ...filling,
      'header:auditor': 'Pia Dahl; Åse Lie (lead), Bo Ek (guest)',
      'header:site': 'Quay;Upper town',
    });
    await eoms(typed, { cwd });
    const text = auditOf(cwd);
    expect(text).toContain(
      'auditors:\n  - Pia Dahl\n  - Åse Lie (lead)\n  - Bo Ek (guest)\nsites:\n  - Quay\n  - Upper town\n',
    );
    write(cwd, audit, text.replace(/ {2}- Pia Dahl\n/, ''));
    await fillAs(cwd, 'form.pdf', {
      ...filling,
      'header:auditor': 'Bo Ek (guest); Åse Lie (lead)',
    });
    await eoms([...typed, '--audit', '2026-10-16'], { cwd });
    expect(auditOf(cwd).match(/ {2}- .*Lie.*/g)).toEqual(['  - Åse Lie (lead)']);
  });

  it('into the audit of the same title, whose head grows', async () => {
    const { cwd } = await schoolWithForm(base, 'titled', '4');
    const mine = `${head}title: Round 1   # ours\nauditors: [Lead]\n`;
    write(cwd, 'audits/r1/audit.yaml', mine);
    const header = { 'header:audit': 'Round 1', 'header:date': '2026-10-16' };
    const first = { ...header, 'header:auditor': 'Second', 'finding:eoms-scope': 'major' };
    const second = { ...header, 'header:site': 'Hill', 'notes:context-issues-determined': 'Later' };
    await fillAs(cwd, 'form.pdf', first);
    await fillAs(cwd, 'more.pdf', second);
    const { code, err } = await eoms([...typed, 'more.pdf'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('2 findings written into audits/r1/audit.yaml.');
    const text = textOf(cwd, 'audits/r1/audit.yaml');
    expect(text.startsWith(mine.replace('[Lead]', '[ Lead, Second ]').slice(0, 60))).toBe(true);
    expect(text).toContain('dates:\n  - 2026-10-16\n');
    expect(text).toContain('sites:\n  - Hill\n');
    expect(text).toMatch(/ {2}F1:\n {4}requirement: eoms-scope\n[^]* {2}F2:\n/);
  });

  it('beside those that were edited by hand, which it knows again', async () => {
    const cwd = await schoolWithFilling(base, 'edited');
    await eoms(typed, { cwd });
    const edited = auditOf(cwd)
      .replace('  F1:', '  # agreed with the head\n  NC-2026-1:')
      .replace('result: minor', 'result: major   # after the talk')
      .replaceAll('\n', '\r\n');
    write(cwd, audit, edited);
    await fillAs(cwd, 'more.pdf', {
      ...filling,
      'header:site': 'Hill',
      'finding:eoms-scope': 'opportunity',
    });
    const { err } = await eoms([...typed, 'more.pdf'], { cwd });
    expect(err).toMatch(/there already: 1 finding[^]*1 finding written/);
    const [kept, added] = auditOf(cwd).split('  F1:\r\n');
    expect(kept?.replace('sites:\r\n  - Hill\r\n', '')).toBe(edited);
    expect(added).toContain('site: Hill\r\n');
  });

  it('once, where an assessment holds them, and completes them where they are', async () => {
    const cwd = await schoolWithFilling(base, 'older', { 'finding:eoms-scope': 'minor' });
    const older =
      'findings:\n  eoms-scope:\n    - result: minor   # seen\n      auditee: Harbour School\n';
    write(cwd, assessment, smallEngagement[assessment] + older);
    expect((await eoms(typed, { cwd })).err).toContain('There is nothing to write.');
    await fillAs(cwd, 'form.pdf', { 'finding:eoms-scope': 'minor', 'header:audit': 'First' });
    const { err } = await eoms(typed, { cwd });
    expect(err).toContain(`1 finding written into ${assessment}.`);
    expect(textOf(cwd)).toMatch(/result: minor +# seen\n/);
    expect(textOf(cwd)).toContain('audit: First\n');
  });

  it('into no audit of another standard', async () => {
    const cwd = await schoolWithFilling(base, 'foreign');
    const foreign = head.replace('iso-21001-2018', 'own');
    write(cwd, audit, foreign);
    const { code, err } = await eoms(typed, { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining(`${audit}: This audit`),
    });
    expect(auditOf(cwd)).toBe(foreign);
    expect((await eoms([...typed, '--audit', 'mine'], { cwd })).code).toBe(0);
  });

  it('under no name that leads elsewhere', async () => {
    const cwd = await schoolWithFilling(base, 'elsewhere');
    const { code, err } = await eoms([...typed, '--audit', '../../x'], { cwd });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('cannot be called') });
  });

  it('with the ids that they had, where an archived report brings them', async () => {
    const cwd = await schoolWithFilling(base, 'archived');
    await eoms([...typed, '--audit', 'spring'], { cwd });
    write(
      cwd,
      'audits/spring/audit.yaml',
      textOf(cwd, 'audits/spring/audit.yaml').replace('F1', 'NC-1'),
    );
    await eoms(['report', '--archive', '-o', 'kept.pdf', ...date], { cwd });
    const { cwd: other } = await schoolWithForm(base, 'archived-again');
    writeFileSync(join(other, 'kept.pdf'), readFileSync(join(cwd, 'kept.pdf')));
    const { code } = await eoms(['import', 'kept.pdf', '--yes', ...date], { cwd: other });
    expect(code).toBe(0);
    expect(textOf(other, 'audits/spring/audit.yaml')).toContain('  NC-1:\n');
  });
});

describe('an id that a report from elsewhere gives', () => {
  const requirement = aRequirement({ id: 'hats' });
  const source = {
    standard: aStandard({ requirements: [requirement] }),
    mayReplace: false,
    asked: undefined,
    foreign: [],
    day: '2026-10-16',
    digest: '',
  };
  it.each([
    ['../../x/F1', '2026-10-16/F1'],
    ['spring/<b>', '2026-10-16/F1'],
    ['F1', '2026-10-16/F1'],
    ['spring/NC-1', 'spring/NC-1'],
  ])('%s becomes %s', (id, placed) => {
    const maps = { answers: new Map(), said: new Map() };
    const standing = { ...maps, findings: new Map(), audits: new Map() };
    const finding = { id, result: 'minor', items: [] } as const;
    expect(planFinding({ requirement, finding }, standing, source).id).toBe(placed);
  });
});
