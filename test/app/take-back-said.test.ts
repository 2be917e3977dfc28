import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type OpenAnswerStore, openAnswerStore } from '../../src/app/answers/answer-store.ts';
import { openInterview } from '../../src/app/answers/interview-store.ts';
import { holdDocument } from '../../src/files/save/hold-document.ts';
import { recalling } from '../../src/questionnaire/interview/take-back-said.ts';
import { aRequirement, aStandard } from '../support/build-data.ts';
import { temporaryFolder } from '../support/folders.ts';

const base = temporaryFolder();
const standard = aStandard({
  requirements: ['scope', 'issues', 'parties'].map((id) => aRequirement({ id, clause: '4' })),
});
const fresh = { started: '2026-01-02', schema: '../.eoms/schema/assessment.json' };
const person = { who: 'Maria Holm', role: 'teacher', date: '2026-01-02' };
const taken = { count: 0 };
let file = '';
beforeEach(() => {
  taken.count += 1;
  file = join(base, `${taken.count}.yaml`);
});

const head =
  'schema: eoms/assessment@1\nstandard: { id: tiny, edition: "1" }\nstarted: 2026-01-02\n';
const spoken = '    - who: Anna\n      words:   As said # softly\n';
const said = `  # on scope\n  scope:\n${spoken}\n  issues:\n${spoken}`;
const files = [
  ['no words', `${head}answers: {} # none\n`],
  ['no words and no line end', `${head}answers: {}`],
  ['words of others', `${head}said:\n${said}answers: {}\n# the end\n`],
  [
    'words of others in braces',
    `${head}answers: {}\nsaid: { scope: [ {who: Anna, words: Yes} ] }\n`,
  ],
  ['Windows line ends', `${head}answers: {}\nsaid:\n${said}`.replaceAll('\n', '\r\n')],
] as const;

async function withStore(work: (store: OpenAnswerStore) => Promise<void>): Promise<void> {
  const store = await openAnswerStore(await holdDocument(file), standard, fresh);
  await work(store).finally(() => store.close());
}
const text = (): string => readFileSync(file, 'utf8');
const words = (note: string) => ({ note, private: '' });

describe('words that are taken back', () => {
  it.each(files)('leave a file with %s as it was, byte for byte', async (_, before) => {
    writeFileSync(file, before);
    await withStore(async (store) => {
      const interview = recalling(openInterview(store, person));
      await interview.recordWords('scope', words('It is on the web.'));
      await interview.recordShown('scope', 3);
      await interview.recordWords('parties', words('Nobody.'));
      for (const id of ['parties', 'scope', 'scope']) {
        expect(await interview.takeBackLast()).toEqual({ id, isDone: true });
      }
    });
    expect(text()).toBe(before);
  });

  it('leave no empty list behind where other lines were changed meanwhile', async () => {
    const before = `${head}answers: {}\nsaid:\n${said}`;
    writeFileSync(file, before);
    await withStore(async (store) => {
      const interview = recalling(openInterview(store, person));
      await interview.recordWords('parties', words('Nobody.'));
      const edited = text().replace('    - who: Maria Holm', '    # sure\n    - who: Maria Holm');
      writeFileSync(file, edited);
      await interview.takeBackLast();
    });
    expect(text()).toBe(before);
  });

  it('leave no empty section behind either, and the comments around it', async () => {
    writeFileSync(file, `${head}answers: {}\n`);
    await withStore(async (store) => {
      const interview = recalling(openInterview(store, person));
      await interview.recordWords('parties', words('Nobody.'));
      const edited = text()
        .replace('said:', '# heard\nsaid:')
        .replace('  parties', '  # who\n  parties');
      writeFileSync(file, `${edited}# the end\n`);
      await interview.takeBackLast();
    });
    expect(text()).toBe(`${head}answers: {}\n# heard\n# the end\n`);
  });

  it('are taken out of a file in braces too', async () => {
    const before = `${head.replace('schema', '{schema').replaceAll('\n', ',\n')}answers: {}}\n`;
    writeFileSync(file, before.replace('{ id: tiny, edition: "1" }', '{id: tiny}'));
    await withStore(async (store) => {
      const interview = openInterview(store, person);
      await interview.recordWords('scope', words('Mine.'));
      expect(text()).toContain('Mine.');
      await interview.recordWords('scope', words(''));
    });
    expect(text()).not.toContain('said');
  });
});
