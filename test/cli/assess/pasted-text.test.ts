import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sortFile } from '../../../src/app/validate/kind-of-file.ts';
import { buildAnswers } from '../../../src/assessment/build-assessment.ts';
import { putAnswers } from '../../../src/assessment/put-entries.ts';
import { KeyDecoder } from '../../../src/cli/keys/key-decoder.ts';
import { nothingRead, readPresses } from '../../../src/cli/prompt/read-presses.ts';
import { validatorOf } from '../../../src/files/schema/validators.ts';
import { decodeText } from '../../../src/files/text/decode-text.ts';
import type { Answer } from '../../../src/model/assessment.ts';
import { hasPrivateLines } from '../../../src/model/text/private-lines.ts';
import { order } from '../../assessment/assessment-files.ts';
import { laterRefusalOf } from '../../files/support/problems-of.ts';
import { documentOf } from '../../support/read-document.ts';
import { anyTellingText } from '../../support/telling-texts.ts';
import {
  paste,
  press,
  runInTerminal,
  runWithoutTerminal,
  savedAnswers,
  startEngagement,
} from './assess-pty.ts';
import { run } from './assess-run.ts';

const marked = (text: string): string => `\u001B[200~${text}\u001B[201~`;

/** The text that a prompt takes of what a terminal sends in one go, trimmed as prompts do it. */
function takenOf(sent: string): string {
  const { strokes } = readPresses(nothingRead, new KeyDecoder().take(Buffer.from(sent)));
  return strokes
    .map((stroke) => ('text' in stroke ? stroke.text : ''))
    .join('')
    .trim();
}

/** The answers of a file as they are read back after they were put into it. */
function readBack(answers: ReadonlyMap<string, Answer>): ReadonlyMap<string, Answer> {
  const empty =
    'schema: eoms/assessment@1\nstandard: { id: tiny }\nstarted: 2026-11-23\nanswers: {}\n';
  const bytes = Buffer.from(putAnswers(empty, answers, order) ?? '');
  const { value } = documentOf(decodeText(bytes, 'x.yaml'), validatorOf('assessment'));
  return buildAnswers(value.answers, []);
}

describe('any text that comes in one go', () => {
  it.each([
    ['marked as a paste', marked],
    ['not marked', (text: string) => text],
  ])('can be saved as a prompt takes it, and read back: %s', (_, send) => {
    fc.assert(
      fc.property(anyTellingText, (text) => {
        const taken = takenOf(send(text));
        // A line that begins with "!" is private: it is saved apart, and a file that has it among others is read so.
        fc.pre(taken !== '' && !hasPrivateLines(taken));
        fc.pre(!hasPrivateLines(taken.replaceAll('\n', ' ')));
        const answers = new Map<string, Answer>([
          ['first', { rating: 3, missing: [], note: taken, evidence: [] }],
          ['second', { rating: 'na', justification: taken, evidence: [] }],
          ['third', { rating: 4, missing: [], evidence: [{ title: taken.replaceAll('\n', ' ') }] }],
        ]);
        expect(readBack(answers)).toEqual(answers);
      }),
      { numRuns: 500 },
    );
  });
});

let folder = '';
let remove = async (): Promise<void> => {};
beforeEach(async () => {
  ({ folder, remove } = await startEngagement());
});
afterEach(() => remove());

describe('what another program copied', () => {
  it.each([
    ['in a terminal', [], (sign: string) => sign],
    ['with --plain', ['--plain'], (sign: string) => `${sign}\r`],
  ] as const)('becomes a note %s, line by line', async (_, flags, key) => {
    const eoms = runInTerminal(folder, ['assess', '--clause', '4.1', ...flags]);
    await eoms.shows('q save and quit');
    await press(eoms, [key('4'), 'Note']);
    const copied = marked('Seen:\uFEFF\u20283 of 12\u2029\uFFFErooms\vand\u0085labs\uFFFF');
    await paste(eoms, copied, 'labs');
    await press(eoms, ['\r', 'Evidence']);
    eoms.press('\u0003');
    expect(await eoms.exit).toBe(130);
    expect(savedAnswers(folder)).toMatchObject([
      { rating: 4, note: 'Seen:\n3 of 12\nrooms\nand\nlabs' },
    ]);
  });

  it('is taken by the flags of init, line by line', async () => {
    const who = [
      '--name',
      '\uFEFFQu\u202Eay\uFFFE',
      '--type',
      'school',
      '--scope',
      'All\u2028of\vit',
    ];
    const rest = ['--site', '\uFEFFQuay 1', '--condition', 'meals=no:No\u2029kitchen\uFFFF'];
    const words = ['init', 'copied', ...who, ...rest, '--yes'];
    expect((await runWithoutTerminal(folder, words)).code).toBe(0);
    expect(parse(await readFile(join(folder, 'copied/eoms.yaml'), 'utf8'))).toMatchObject({
      institution: { name: 'Quay', sites: ['Quay 1'] },
      scope: 'All\nof\nit',
      conditions: { meals: { justification: 'No\nkitchen' } },
    });
  });

  it('is taken in cells of a table, line by line', async () => {
    const note = 'Copied\uFEFF:\u2028two\u2029of\vthree\ffour\u0085five\uFFFE\uFFFF';
    const table = `id,rating,note\n\uFEFFscope,3,${note}\nissues,2,"\uFEFF${note}"\n`;
    const answersFile = join(folder, 'answers.csv');
    await writeFile(answersFile, table);
    const { answers } = await run({ answersFile });
    const wanted = { note: 'Copied:\ntwo\nof\nthree\nfour\nfive' };
    expect(answers.get('scope')).toMatchObject({ rating: 3, ...wanted });
    expect(answers.get('issues')).toMatchObject({ rating: 2, ...wanted });
  });

  it('is taken in answers as YAML too, but for what is written there as an escape', async () => {
    const answersFile = join(folder, 'answers.yaml');
    const written = (note: string) =>
      writeFile(
        answersFile,
        `\uFEFFschema: eoms/answers@1\nanswers:\n  scope: { rating: 3, note: ${note} }\n`,
      );
    await written('Copied\uFEFF from\uFFFE afar\uFFFF');
    const { answers } = await run({ answersFile });
    expect(answers.get('scope')).toMatchObject({ rating: 3, note: 'Copied from afar' });
    expect((await sortFile(answersFile)).kind).toBe('answers');
    await written('"Copied\\uFEFF"');
    const { problems } = await laterRefusalOf(() => run({ answersFile }));
    expect(problems.map(({ key }) => key)).toEqual(['files.yaml-control-escape']);
  });
});
