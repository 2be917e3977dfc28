import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { put, smallEngagement, temporaryFolder } from '../../support/folders.ts';
import { hasProgram, inspectPdf } from '../../support/inspect-pdf.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const school = smallEngagement['eoms.yaml'];

const draft = put(join(base, 'draft'), {
  ...smallEngagement,
  'eoms.yaml': `${school}approval:
  version: "0.3|a"
  status: draft
  confidentiality: Board *only*
  distribution: [Board, "Ann Lee, head"]
  signatures:
    - { name: Ann Lee, role: Head of school }
    - { name: Bo }
`,
});
const silent = put(join(base, 'silent'), smallEngagement);

/** What `report` writes as Markdown with these flags. */
async function reportOf(cwd: string, flags: readonly string[]): Promise<string> {
  const { code, out } = await eoms(['report', ...flags, '--date', '2026-01-05', '-o', '-'], {
    cwd,
  });
  expect(code).toBe(0);
  return out;
}

const reports = [
  ['the board report', ['--for', 'board'], 'Readiness'],
  ['the working report', ['--for', 'owners'], 'Working report'],
  ['the record', ['--for', 'record'], 'Record'],
  ['the gap report', [], 'Gap report'],
  ['a part of the gap report', ['--clause', '4'], 'Gap report'],
] as const;

describe('what eoms.yaml says of the approval', () => {
  it.each(reports)(
    'is on the cover of %s, and that it is a draft and who may read it in its running head',
    async (_, flags, name) => {
      const out = await reportOf(draft, flags);
      const [, head, cover] = /^---\n([^]*?)\n---\n([^]*?)<!-- eoms: \/cover -->/.exec(out) ?? [];
      expect(head).toContain(`header: "DRAFT 0.3|a · Board *only* · ${name} · Harbour School"`);
      expect(cover?.match(/^\| .*$/gm)?.slice(-4)).toEqual([
        '| Version | 0.3\\|a |',
        '| Status | **Draft, not approved** |',
        '| Confidentiality | **Board \\*only\\*** |',
        '| Distribution | Board; Ann Lee, head |',
      ]);
    },
  );

  it.each(reports)('leaves nothing in %s where it says nothing', async (_, flags, name) => {
    const out = await reportOf(silent, flags);
    expect(out).toContain(`header: "${name} · Harbour School"`);
    expect(out).not.toMatch(
      /DRAFT|Draft|Final|\n\| (Version|Status|Confidentiality|Distribution) \||Signature/,
    );
  });

  it('ends the board report, and no other one, with a table to sign in', async () => {
    const out = await reportOf(draft, ['--for', 'board']);
    const [, end = ''] = out.split('\n# Signatures\n');
    expect(end.match(/^\| .*$/gm)).toEqual([
      '| Name | Signature | Date |',
      '| **Ann Lee**<br>Head of school | | |',
      '| **Bo** | | |',
    ]);
    // So that the table never has a page to itself.
    expect(out).toMatch(
      /\n<!-- eoms: keep-together -->\n\n# What this rests on\n[^]*\n\| \*\*Bo\*\* \| \| \|\n\n<!-- eoms: \/keep-together -->\n$/,
    );
    expect(await reportOf(silent, ['--for', 'board'])).not.toContain('keep-together');
    expect(await reportOf(draft, ['--for', 'owners'])).not.toMatch(/# Signatures/);
  });

  it('says on each page of a final report who may read it', async () => {
    const cwd = put(join(base, 'confidential'), {
      ...smallEngagement,
      'eoms.yaml': `${school}approval: { status: final, confidentiality: Confidential }\n`,
    });
    const out = await reportOf(cwd, ['--for', 'owners']);
    expect(out).toContain('header: "Confidential · Working report · Harbour School"');
  });

  it('prints a final report without a sign, and only what is said', async () => {
    const cwd = put(join(base, 'final'), {
      ...smallEngagement,
      'eoms.yaml': `${school}approval: { status: final }\n`,
    });
    const out = await reportOf(cwd, ['--for', 'board']);
    expect(out).toMatch(/\n\| Status \| Final \|\n/);
    expect(out).not.toMatch(/DRAFT|\| (Version|Confidentiality|Distribution) \||Signature/);
  });

  it('marks a draft that has no version', async () => {
    const cwd = put(join(base, 'unnumbered'), {
      ...smallEngagement,
      'eoms.yaml': `${school}approval: { status: draft }\n`,
    });
    expect(await reportOf(cwd, ['--for', 'board'])).toContain('header: "DRAFT · Readiness');
  });

  it('refuses a status that is none, where it stands', async () => {
    const cwd = put(join(base, 'wrong'), {
      ...smallEngagement,
      'eoms.yaml': `${school}approval: { status: secret }\n`,
    });
    const { code, err } = await eoms(['validate'], { cwd });
    expect({ code, err }).toMatchObject({
      code: 65,
      err: expect.stringMatching(/eoms\.yaml:5:21/),
    });
  });
});

async function print(format: string): Promise<Buffer> {
  const file = join(draft, `board.${format}`);
  const said = ['report', '--for', 'board', '--date', '2026-01-05', '-o', file];
  expect((await eoms(said, { cwd: draft })).code).toBe(0);
  return readFileSync(file);
}

describe('a draft as print', () => {
  it.runIf(hasProgram('pdftotext'))(
    'has its sign on every page of a PDF after the cover',
    async () => {
      const text = inspectPdf(await print('pdf'), 'pdftotext', ['-layout']);
      const [cover = '', ...pages] = text.split('\f').slice(0, -1);
      expect(cover).toMatch(/Draft, not approved/);
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) expect(page).toContain('DRAFT 0.3|a');
      expect(pages.at(-1)).toMatch(/Signatures\n[^]*Ann Lee/);
    },
  );

  it('has it in the bar of a web page and in the head of its paper', async () => {
    const page = (await print('html')).toString('utf8');
    expect(page).toMatch(/<div class="bar"><p>DRAFT 0\.3\|a /);
    expect(page).toMatch(/@top-left \{ content: "DRAFT 0\.3/);
  });

  it('has it in the head of a DOCX', async () => {
    const heads = Object.entries(unzipSync(await print('docx'))).flatMap(([name, bytes]) =>
      name.startsWith('word/header') ? [strFromU8(bytes)] : [],
    );
    expect(heads.join('\n')).toMatch(/>DRAFT 0\.3\|a /);
  });
});
