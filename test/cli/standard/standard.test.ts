import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, temporaryFolder } from '../../support/folders.ts';
import { eoms } from '../run-eoms.ts';

const base = temporaryFolder();
const ten = readFileSync('examples/own-standard/standard.yaml', 'utf8');
put(base, { 'own-standard/standard.yaml': ten, 'outside/a.txt': '' });
const outside = { cwd: join(base, 'outside') };

describe.concurrent('standard', () => {
  it('list names what is shipped, for people and for scripts', async () => {
    const [plain, json] = await Promise.all([
      eoms(['standard', 'list'], outside),
      eoms(['standard', 'list', '--json'], outside),
    ]);
    expect(plain).toMatchObject({ code: 0, err: '' });
    expect(plain.out).toMatch(/^iso-21001-2018 {2}ISO 21001:2018 .*188 requirements, \d+ items\n$/);
    expect(JSON.parse(json.out)).toMatchObject({
      schema: 'eoms/standards@1',
      standards: [{ id: 'iso-21001-2018', requirements: 188 }],
    });
  });

  it('list takes a standard of your own by its path', async () => {
    const { out } = await eoms(['standard', 'list', '--standard', '../own-standard'], outside);
    expect(out).toMatch(/^reading-hour {2}Our reading hour {2}1 clauses?, 2 requirements/);
  });

  it('show says a clause with all below it, one requirement, and the same to a script', async () => {
    const [clause, one, json] = await Promise.all([
      eoms(['standard', 'show', '8.5'], outside),
      eoms(['standard', 'show', 'eoms-scope'], outside),
      eoms(['standard', 'show', 'eoms-scope', '--json'], outside),
    ]);
    expect(clause.out).toMatch(/^8\.5 /);
    expect(clause.out).toMatch(/^8\.5\.1\.4 Summative assessment$/m);
    expect(clause.out).not.toMatch(/^8\.6 /m);
    expect(one.out).toMatch(/^4\.3 [^]*\n {2}eoms-scope \(\w+\)\n {4}Which of your/);
    const { requirements } = JSON.parse(json.out);
    expect(requirements).toHaveLength(1);
    expect(one.out).toContain(requirements[0].question);
  });

  it('show tells items apart, and finds a requirement by one of them as it is printed', async () => {
    const [byId, byRef, byPrint, byItem] = await Promise.all(
      ['eoms-scope', '4.3.a', '4.3 a)', 'eoms-scope/boundaries-from-issues'].map((name) =>
        eoms(['standard', 'show', name], outside),
      ),
    );
    expect([byRef, byPrint, byItem]).toEqual([byId, byId, byId]);
    const refs = [...(byId?.out ?? '').matchAll(/^ {6}- (4\.3[-.]\w+) /gm)].map(([, ref]) => ref);
    expect(refs.length).toBeGreaterThan(3);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('show suggests what was probably meant', async () => {
    const { code, out, err } = await eoms(['standard', 'show', 'eoms-scop'], outside);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('no clause and no requirement eoms-scop.');
    expect(err).toContain('"eoms-scope"');
  });

  it('show sends whoever names no clause to the search', async () => {
    const { code, err } = await eoms(['standard', 'show', "parents' views"]);
    expect(code).toBe(2);
    expect(err).toContain("eoms standard find 'parents'\\'' views' looks for it");
  });

  it('find lists what has all words, named so first, by words that mean the same too', async () => {
    const { code, out, err } = await eoms(['standard', 'find', 'klage']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [first = '', second = ''] = out.split('\n');
    expect(first).toMatch(/^8\.2\.\d .*complain|^9\.1.*omplain/);
    expect(out).toMatch(/^8\.5\.1\.5 .* \(grade-appeal-route\)$/m);
    expect(second).not.toBe('');
    const two = await eoms(['standard', 'find', 'external', 'provider']);
    expect(two.out).toMatch(/^8\.4\.1 .* \(external-provision-identified\)$/m);
    expect(two.out).toMatch(/^ {2}\S/m);
  });

  it.each(['karakter', 'frafald', 'fravær', 'vikar', 'lærling'])(
    'find knows a word of schools in Danish: %s',
    async (word) => {
      const { code, out } = await eoms(['standard', 'find', word]);
      expect(code).toBe(0);
      expect(out).toMatch(/^\d+\.\d.* \([a-z-]+\)$/m);
    },
  );

  it('find by clause number names the clause and all below it', async () => {
    const { out } = await eoms(['standard', 'find', '9.2']);
    expect(
      out
        .trim()
        .split('\n')
        .slice(0, 2)
        .every((line) => line.startsWith('9.2')),
    ).toBe(true);
  });

  it('find says as JSON where the words were found', async () => {
    const { code, out } = await eoms(['standard', 'find', 'external', 'providers', '--json']);
    const { schema, searched, found } = JSON.parse(out);
    expect({ code, schema, searched }).toEqual({
      code: 0,
      schema: 'eoms/found@1',
      searched: 'external providers',
    });
    expect(found).toContainEqual(
      expect.objectContaining({ requirement: 'external-provision-identified', clause: '8.4.1' }),
    );
    expect(found.every(({ text }: { text: string }) => text !== '')).toBe(true);
  });

  it('find says that nothing has the words', async () => {
    const { code, out, err } = await eoms(['standard', 'find', 'zeppelin']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('No requirement has zeppelin in its clause');
  });

  it('lint is content with what is shipped', async () => {
    const { code, out, err } = await eoms(['standard', 'lint', 'iso-21001-2018']);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: '188 requirements, fit to be shared.\n',
    });
  });

  it('lint says with its place what a standard lacks', async () => {
    const { code, out, err } = await eoms(['standard', 'lint', '../own-standard'], outside);
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(err).toContain(
      `../own-standard/standard.yaml:8:9: The requirement "books-at-hand" has no intent.\n`,
    );
  });

  it('of ten lines serves a whole engagement: init, assess, status, report, checklist', async () => {
    const client = { cwd: join(base, 'reading') };
    const who = ['--name', 'Harbour School', '--type', 'school', '--scope', 'Reading', '--yes'];
    const begun = await eoms(
      ['init', '../reading', '--standard', '../own-standard', ...who],
      outside,
    );
    expect(begun).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(base, 'reading/eoms.yaml'), 'utf8')).toMatch(
      /^standard: "?\.\.\/own-standard"?$/m,
    );
    const set = ['assess', '--set', 'books-at-hand=4', '--set', 'half-hour-daily=1'];
    expect((await eoms(set, client)).code).toBe(0);
    const [status, markdown, pdf, checklist, valid, show] = await Promise.all([
      eoms(['status'], client),
      eoms(['report'], client),
      eoms(['report', '--format', 'pdf', '-o', '-'], client),
      eoms(['checklist', '--format', 'pdf', '-o', '-'], client),
      eoms(['validate'], client),
      eoms(['standard', 'show', '1'], client),
    ]);
    expect(status.out).toMatch(/Score 50%, 2 of 2/);
    expect(markdown.out).toContain('Which books can every class reach within a minute?');
    for (const { code, bytes } of [pdf, checklist])
      expect([code, bytes.subarray(0, 5).toString()]).toEqual([0, '%PDF-']);
    expect(valid).toMatchObject({ code: 0, err: '2 files, no problems.\n' });
    expect(show.out).toMatch(/^1 Books and time\n/);
  });
});
