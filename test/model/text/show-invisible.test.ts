import { describe, expect, it } from 'vitest';
import { explainProblem } from '../../../src/app/explain/explain-problem.ts';
import { problemText } from '../../../src/cli/words/problem-lines.ts';
import { explainValues, showName } from '../../../src/model/text/show-invisible.ts';
import { english } from '../../support/messages.ts';

const showInvisible = (text: string) => explainValues({ words: text })['words'];

describe('what differs in what nobody sees', () => {
  it.each([
    ['evidence\u200B.pdf', 'evidence‹U+200B›.pdf'],
    ['rota\u00AD.pdf', 'rota‹U+00AD›.pdf'],
    ['\uFEFFrota.pdf', '‹U+FEFF›rota.pdf'],
    ['ada\u2060@school.example', 'ada‹U+2060›@school.example'],
    ['fdp.\u202Eexe', 'fdp.‹U+202E›exe'],
    ['ro\u200Dta', 'ro‹U+200D›ta'],
    ['rota\uFE0F.pdf', 'rota‹U+FE0F›.pdf'],
  ])('is shown: %j', (text, shown) => {
    expect(showInvisible(text)).toBe(shown);
  });

  it.each(['می\u200Cخواهم', '👩\u200D🏫', '✔\uFE0F', 'Åse’s rota', 'क्\u200Dष'])(
    'is left where it belongs to what is seen: %s',
    (text) => {
      expect(showInvisible(text)).toBe(text);
    },
  );

  it('is a space of another kind in a name, but not in other words', () => {
    expect(showName('shot 10.00\u202FAM.png')).toBe('shot 10.00‹U+202F›AM.png');
    expect(explainValues({ path: 'a\u00A0b', words: 'a\u00A0b', count: 2 })).toEqual({
      path: 'a‹U+00A0›b',
      words: 'a\u00A0b',
      count: 2,
    });
  });

  it('is a letter of another script within a Latin word', () => {
    expect(showName('eoms-sc\u043Epe.yaml')).toBe('eoms-sc\u043E‹U+043E›pe.yaml');
    expect(showName('\u0391rea')).toBe('\u0391‹U+0391›rea');
    expect(showName('отчёт-school 2.pdf')).toBe('отчёт-school 2.pdf');
    expect(explainValues({ id: '\u0435oms', key: '\u00A0id', title: 'K\u03B1' })).toEqual({
      id: '\u0435‹U+0435›oms',
      key: '‹U+00A0›id',
      title: 'K\u03B1',
    });
  });

  it('is shown in problems, their places and their hints', () => {
    const problem = {
      key: 'files.inside-missing',
      values: { path: 'evidence.pdf' },
      place: { file: 'ass\u200Bessments/a.yaml', line: 3, column: 2 },
      hintKey: 'files.did-you-mean',
      hintValues: { word: 'evidence\u200B.pdf' },
    } as const;
    expect(problemText(problem, english)).toBe(
      'ass‹U+200B›essments/a.yaml:3:2: There is no file "evidence.pdf" beside this one.\n  Did you mean "evidence‹U+200B›.pdf"?',
    );
    // A program is given the name as it is.
    expect(explainProblem(problem, english).file).toBe('ass\u200Bessments/a.yaml');
  });
});
