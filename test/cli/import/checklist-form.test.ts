import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { parseFormIdentity } from '../../../src/exchange/read-form-identity.ts';
import { parseFieldName } from '../../../src/model/form.ts';
import { readFilling } from '../../support/fill-form.ts';
import { copyExample, put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const school = copyExample(base);
const outside = put(join(base, 'outside'), { 'notes.md': '# Notes' });
const typed = ['checklist', '--clause', '9.3', '--fillable', '--date', '2026-10-16'];

async function fieldsOf(pdf: Uint8Array): Promise<readonly string[]> {
  const fields = (await PDFDocument.load(pdf)).getForm().getFields();
  return fields.map((field) => field.getName()).filter((name) => name !== 'eoms-form');
}

const identityIn = async (pdf: Uint8Array) =>
  parseFormIdentity((await readFilling(pdf))['eoms-form'] ?? '');

describe.concurrent('a checklist to fill in on a screen', () => {
  it('is a PDF in reports/, and says which form it is', async () => {
    const { code, out, err } = await eoms(typed, { cwd: school });
    expect({ code, out, err }).toMatchObject({ code: 0, out: '' });
    const pdf = readFileSync(join(school, 'reports', 'checklist-2026-10-16-clause-9.3-form.pdf'));
    const identity = await identityIn(pdf);
    const text = 'Søhesten Sprogskole\niso-21001-2018';
    expect(identity).toMatchObject({
      standard: 'iso-21001-2018',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      engagement: createHash('sha256').update(text).digest('hex'),
      institution: 'Søhesten Sprogskole',
      date: '2026-10-16',
    });
    const names = await fieldsOf(pdf);
    const fields = names.map(parseFieldName);
    expect(fields).not.toContain(undefined);
    const asked = fields.flatMap((one) => (one?.kind === 'finding' ? [one.requirement] : []));
    expect(asked).toEqual(identity?.requirements);
    expect(names).toHaveLength(identity?.fields ?? 0);
  });

  it('belongs to no engagement if made outside of one', async () => {
    const { bytes } = await eoms([...typed, '-o', '-'], { cwd: outside });
    const identity = await identityIn(bytes);
    expect(identity).toMatchObject({ engagement: '', institution: '' });
    expect(identity?.requirements.length).toBeGreaterThan(0);
  });

  it('is Markdown where that is asked for, which prints as the same form', async () => {
    const file = join(outside, 'form.md');
    const options = { cwd: outside };
    expect(await eoms([...typed, '-o', 'form.md'], options)).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toContain('<!-- eoms: field: text evidence:');
    const print = ['print', 'form.md', '--date', '2026-10-16', '-o', '-'];
    const [form, paper, direct] = await Promise.all([
      eoms([...print, '--fillable'], options),
      eoms(print, options),
      eoms([...typed, '-o', '-', '--format', 'pdf'], options),
    ]);
    expect(form.bytes.equals(direct.bytes)).toBe(true);
    expect(await fieldsOf(paper.bytes)).toEqual([]);
  });

  it.each([['print', 'notes.md', '--fillable', '--format', 'html']])(
    'is not a web page: %s %s %s',
    async (...words) => {
      const { code, out, err } = await eoms(words, { cwd: outside });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('Leave out --fillable, or ask for a PDF.');
    },
  );

  it('leaves the checklist for paper as it is', async () => {
    const plain = typed.filter((word) => word !== '--fillable');
    const { out } = await eoms(plain, { cwd: outside });
    expect(out).not.toContain('<!-- eoms: field');
    expect(out).not.toContain('form:');
    expect(existsSync(join(outside, 'reports'))).toBe(false);
  });
});
