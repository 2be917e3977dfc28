import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Filling, fillWithPdfLib } from '../../support/fill-form.ts';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';
import { assessment, date, textOf } from './import-support.ts';

const base = temporaryFolder();

function schoolNamed(name: string): string {
  const cwd = join(base, name);
  mkdirSync(cwd);
  return put(cwd, smallEngagement);
}

async function schoolWith(name: string, typed: readonly string[], filling: Filling) {
  const cwd = schoolNamed(name);
  const asked = ['checklist', ...typed, '--fillable', '-o', '-', ...date];
  const { bytes } = await eoms(asked, { cwd });
  writeFileSync(join(cwd, 'tablet.pdf'), await fillWithPdfLib(bytes, filling));
  const take = (...more: string[]) => eoms(['import', 'tablet.pdf', ...more, ...date], { cwd });
  return { cwd, take };
}

/** All that any report and any file for other programs says. */
async function allPrinted(cwd: string): Promise<string> {
  const asked = [
    ['--for', 'owners'],
    ['--for', 'record'],
    ['--format', 'json'],
  ];
  const outs = [];
  for (const more of asked) {
    const { code, out } = await eoms(['report', ...more, '-o', '-', ...date], { cwd });
    expect(code).toBe(0);
    outs.push(out);
  }
  return outs.join('\n');
}

const noted = 'Told in May\n ! He fears the teacher';

describe.concurrent('a line that begins with !', () => {
  it('on a rating form is private, and is not lost where the answer is there', async () => {
    const { cwd, take } = await schoolWith('rated', ['--layout', 'rating', '--clause', '4'], {
      'rating:eoms-scope': 'r3',
      'notes:eoms-scope': '! He fears the teacher',
      'rating:climate-change-relevance': 'na',
      'notes:climate-change-relevance': 'No buildings\n!for now',
      'rating:process-map': 'r2',
      'notes:process-map': noted,
    });
    const { err } = await take('--yes');
    expect(err).not.toContain('fears');
    expect(err.replaceAll(/\s+/g, ' ')).toContain('with other private note');
    expect(textOf(cwd)).toContain('note: Told in May\n    private: He fears the teacher\n');
    expect(textOf(cwd)).toContain('justification: No buildings\n    private: for now\n');
    expect((await take('--yes', '--replace')).code).toBe(0);
    expect(textOf(cwd)).toMatch(/eoms-scope: \{ rating: 3, private: He fears the teacher,/);
    expect((await take('--yes')).err).toContain('There is nothing to write.');
    expect(await allPrinted(cwd)).not.toMatch(/He fears|for now/);
  });

  it('alone is no reason', async () => {
    const { take } = await schoolWith('silent', ['--layout', 'rating', '--clause', '4'], {
      'rating:climate-change-relevance': 'na',
      'notes:climate-change-relevance': '! secret',
    });
    const { code, err } = await take('--yes');
    expect({ code, err }).toEqual({
      code: 65,
      err: expect.stringContaining('without a reason: climate-change-relevance'),
    });
  });

  it('on a checklist is private in its audit', async () => {
    const { cwd, take } = await schoolWith('found', ['--clause', '4', '--layout', 'detailed'], {
      'finding:eoms-scope': 'minor',
      'evidence:eoms-scope': 'A page names it\n!the dean hits',
      'notes:process-map': '! he drinks',
    });
    const { err } = await take('--yes');
    expect(err).not.toMatch(/hits|drinks/);
    const audit = textOf(cwd, 'audits/2026-10-16/audit.yaml');
    expect(audit).toContain('evidence: A page names it\n    private: the dean hits\n');
    expect(audit).toContain('requirement: process-map\n    private: he drinks\n');
    expect((await take('--yes')).err).toContain('There is nothing to write.');
    expect((await eoms(['validate'], { cwd })).err).not.toContain('private');
    expect(await allPrinted(cwd)).not.toMatch(/dean hits|he drinks/);
  });

  it('that was written into a file by hand is told by validate, and printed nowhere', async () => {
    const cwd = schoolNamed('hand');
    const path = join(cwd, assessment);
    const text = readFileSync(path, 'utf8').replace(
      'eoms-scope: { rating: 3 }',
      'eoms-scope:\n    rating: 3\n    note: |\n      Poster\n      ! he drinks',
    );
    const said = 'said:\n  process-map:\n    - { who: Bo Reed, words: "Never\\n!he hits" }\n';
    writeFileSync(path, `${text.trimEnd()}\n${said}`);
    mkdirSync(join(cwd, 'audits/spring'), { recursive: true });
    writeFileSync(
      join(cwd, 'audits/spring/audit.yaml'),
      'schema: eoms/audit@1\ncriteria: { standard: iso-21001-2018 }\nfindings:\n  F1: { requirement: eoms-scope, result: minor, note: "!she steals" }\n',
    );
    const { err } = await eoms(['validate'], { cwd });
    expect(err).toMatch(/2026-01-02\.yaml:\d+:\d+: .*begins with "!"/);
    expect(err).toMatch(/spring\/audit\.yaml:\d+:\d+: .*begins with "!"/);
    expect(await allPrinted(cwd)).not.toMatch(/he drinks|he hits|she steals/);
  });
});
