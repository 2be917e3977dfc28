import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const audit = `schema: eoms/audit@1
criteria: { standard: iso-21001-2018 }
dates: [2026-02-20, 2026-05-01]
findings:
  F1: { requirement: eoms-scope, result: minor, note: Seen, date: 2026-05-02 }
`;
const answers = `schema: eoms/answers@1
answers:
  eoms-scope: { rating: 3, evidence: [{ title: Plan, date: 2026-06-01 }] }
`;
const files = { ...smallEngagement, 'audits/spring/audit.yaml': audit, 'answers.yaml': answers };
const date = ['--date', '2026-03-01'];

describe('days that are later than the run', () => {
  it('are told by validate, each in its place', async () => {
    const cwd = put(temporaryFolder(), files);
    const { code, err } = await eoms(['validate', ...date], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/audits\/spring\/audit\.yaml:3:21: .*2026-05-01 is later than today/);
    expect(err).toMatch(/audits\/spring\/audit\.yaml:5:67: .*2026-05-02 is later than today/);
  });

  it('are told of a file of answers that is named', async () => {
    const cwd = put(temporaryFolder(), files);
    const { err } = await eoms(['validate', 'answers.yaml', ...date], { cwd });
    expect(err).toMatch(/answers\.yaml:3:\d+: .*2026-06-01 is later than today/);
  });

  it('are told once for each file where it is used', async () => {
    const cwd = put(temporaryFolder(), files);
    const { code, err } = await eoms(['status', '--quiet', ...date], { cwd });
    expect(code).toBe(0);
    expect(err.match(/later than/g)).toHaveLength(1);
    expect(err).toMatch(
      /audits\/spring\/audit\.yaml:3: 2026-05-01 and more days are later than 2026-03-01/,
    );
    expect((await eoms(['status', '--date', '2026-06-02'], { cwd })).err).not.toMatch(/later than/);
  });
});
