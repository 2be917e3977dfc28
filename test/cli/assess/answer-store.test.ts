import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenAnswerStore, openAnswerStore } from '../../../src/app/answers/answer-store.ts';
import { holdDocument } from '../../../src/files/save/hold-document.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { EomsError } from '../../../src/model/problem.ts';
import { aRequirement, aStandard } from '../../support/build-data.ts';
import { put, temporaryFolder } from '../../support/folders.ts';
import { run } from '../run-eoms.ts';

const base = temporaryFolder();
const standard = aStandard({
  clauses: [{ clause: '4', title: 'Context', untitled: false }],
  requirements: ['scope', 'issues', 'parties'].map((id) => aRequirement({ id, clause: '4' })),
});
const fresh = { started: '2026-01-02', schema: '../.eoms/schema/assessment.json' };
const good: Answer = { rating: 3, missing: [], evidence: [] };
const taken = { count: 0 };
let file = '';
let store: OpenAnswerStore | undefined;

beforeEach(async () => {
  taken.count += 1;
  file = join(base, String(taken.count), 'a.yaml');
  store = await openAnswerStore(await holdDocument(file), standard, fresh);
});
afterEach(() => store?.close());

async function open(): Promise<OpenAnswerStore> {
  return openAnswerStore(await holdDocument(file), standard, fresh);
}

async function refusal(running: Promise<unknown>): Promise<EomsError> {
  try {
    await running;
  } catch (error) {
    if (error instanceof EomsError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

function edit(change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** An assessment that was made before it is opened. */
async function startFrom(answers: string): Promise<void> {
  await store?.close();
  put(join(file, '..'), { 'a.yaml': headOf(answers) });
  store = await open();
}

const headOf = (answers: string): string =>
  `schema: eoms/assessment@1\nstandard: { id: tiny, edition: "1" }\nstarted: 2026-01-02\n${answers}`;

const bracesOf = (text: string): unknown => ({
  schema: 'eoms/assessment@1',
  standard: { id: 'tiny' },
  started: text.includes('2026-01-02') ? '2026-01-02' : '',
  answers: {},
});

describe('an open assessment', () => {
  it('is made with its first answer, as a file that an editor can help with', async () => {
    expect(readdirSync(join(file, '..'))).toEqual(['a.yaml.lock']);
    await store?.record('scope', good);
    expect(readFileSync(file, 'utf8')).toBe(
      [
        '# yaml-language-server: $schema=../.eoms/schema/assessment.json',
        'schema: eoms/assessment@1',
        'standard: { id: tiny, edition: "1" }',
        'started: 2026-01-02',
        'answers:',
        '  scope:',
        '    rating: 3\n',
      ].join('\n'),
    );
  });

  it('leaves nothing where nothing is recorded, not even the folder made for it', async () => {
    await store?.recordAll(new Map());
    const refused = store?.record('nowhere', good) ?? Promise.resolve();
    expect((await refusal(Promise.resolve(refused))).kind).toBe('bad-data');
    await store?.close();
    expect(existsSync(join(file, '..'))).toBe(false);
  });

  it('takes up what somebody else made by hand before the first answer', async () => {
    writeFileSync(file, headOf('answers:\n  issues: { rating: 1 } # by hand\n'));
    await store?.record('scope', good);
    expect(readFileSync(file, 'utf8')).toContain('issues: { rating: 1 } # by hand');
    expect(readFileSync(file, 'utf8')).toContain('scope:');
  });

  it('takes answers and findings in one step, or neither', async () => {
    const findings = new Map([['issues', [{ result: 'minor' as const, items: [] }]]]);
    await store?.recordChanges({ answers: new Map([['scope', good]]), findings });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('answers:\n  scope:\n    rating: 3\n');
    expect(text).toContain('findings:\n  issues:\n    - result: minor\n');
    await store?.record('parties', good);
    expect(readFileSync(file, 'utf8')).toContain('findings:\n  issues:\n    - result: minor\n');
    const unknown = new Map([['nowhere', [{ note: 'x', items: [] }]]]);
    const refused = store?.recordChanges({
      answers: new Map([['scope', good]]),
      findings: unknown,
    });
    expect((await refusal(refused ?? Promise.resolve())).kind).toBe('bad-data');
    expect(readFileSync(file, 'utf8')).not.toContain('nowhere');
  });

  it('puts findings into a file that is all in braces', async () => {
    await startFrom('answers: {}\n');
    edit((text) => text.replace(/^(schema[^]*)$/m, (all) => `${JSON.stringify(bracesOf(all))}\n`));
    const findings = new Map([['issues', [{ note: 'x', items: [] }]]]);
    await store?.recordChanges({ answers: new Map(), findings });
    await store?.close();
    store = await open();
    expect(store.assessment.findings).toEqual(findings);
  });

  it('keeps what is edited by hand meanwhile: answers, comments, order of keys', async () => {
    await store?.record('parties', good);
    edit((text) =>
      text
        .replace('started:', '# asked in the staff room\nstarted:')
        .replace('answers:', 'answers:\n  issues: { note: "by hand", rating: 1 } # look again'),
    );
    await store?.record('scope', good);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('# asked in the staff room\nstarted:');
    expect(text).toContain('issues: { note: "by hand", rating: 1 } # look again');
    await store?.close();
    store = await open();
    expect(Object.fromEntries(store.answers)).toMatchObject({
      scope: good,
      issues: { rating: 1, note: 'by hand' },
      parties: good,
    });
  });

  it('keeps what an editor saves by putting a new file in the place', async () => {
    await startFrom('answers: {}\n');
    const edited = readFileSync(file, 'utf8').replace('{}', '\n  issues: { rating: 2 }');
    writeFileSync(`${file}~`, edited);
    renameSync(`${file}~`, file);
    await store?.record('scope', good);
    expect(readFileSync(file, 'utf8')).toContain('issues: { rating: 2 }');
  });

  it('writes nothing over a hand edit that cannot be read, and goes on when it is mended', async () => {
    await startFrom('answers: {}\n');
    const before = readFileSync(file, 'utf8');
    edit(() => `${before}\nanswers: [`);
    const error = await refusal(Promise.resolve(store?.record('scope', good)));
    expect(error.kind).toBe('bad-data');
    expect(readFileSync(file, 'utf8')).toBe(`${before}\nanswers: [`);
    expect(store?.answers.has('scope')).toBe(false);
    edit(() => before);
    await store?.record('scope', good);
    expect(readFileSync(file, 'utf8')).toContain('scope:');
  });

  it('is refused to a second one until it is closed, and leaves no lock behind', async () => {
    await startFrom('answers: {}\n');
    const error = await refusal(open());
    expect([error.kind, error.problems[0]?.key]).toEqual(['locked', 'files.locked-here']);
    await store?.close();
    await (await open()).close();
    expect(readdirSync(join(file, '..'))).toEqual(['a.yaml']);
  });

  it('is unlocked again where it cannot be read', async () => {
    await startFrom('answers: {}\n');
    await store?.close();
    edit((text) => text.replace('tiny', 'other'));
    expect((await refusal(open())).kind).toBe('bad-data');
    expect(readdirSync(join(file, '..'))).toEqual(['a.yaml']);
  });
});

describe('a compiled standard', () => {
  it('is used only while it fits the YAML that it was made from', async () => {
    const place = join(base, 'package');
    for (const part of ['bin', 'dist', 'standards', 'templates', 'messages', 'package.json'])
      cpSync(part, join(place, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
    const show = () =>
      run(process.execPath, [join(place, 'bin/eoms.cjs'), 'standard', 'show', '4.3']);
    const compiled = join(place, 'dist/standards/iso-21001-2018.en.json');
    const source = join(place, 'standards/texts/en/04-context.yaml');
    const question = 'Which of your sites, programmes and services';

    const before = await show();
    expect(before.out).toContain(question);

    // What is compiled is really what is shown …
    writeFileSync(compiled, readFileSync(compiled, 'utf8').replace(question, 'Compiled: what'));
    expect((await show()).out).toContain('Compiled: what');

    // … until the YAML next to it is changed.
    const yaml = readFileSync(source, 'utf8');
    expect(yaml).toContain(question);
    writeFileSync(source, yaml.replace(question, 'Edited, what is covered'));
    const after = await show();
    expect(after).toMatchObject({ code: 0, err: '' });
    expect(after.out).toContain('Edited, what is covered');

    // A compiled form that is half written is none.
    writeFileSync(source, yaml);
    writeFileSync(compiled, '{"form": "eoms/compiled');
    expect(await show()).toEqual(before);
  });
});
