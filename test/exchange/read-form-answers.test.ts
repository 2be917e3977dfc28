import { describe, expect, it } from 'vitest';
import { isFormAnswers, readFormAnswers } from '../../src/exchange/read-form-answers.ts';
import { describeFields, writeFormIdentity } from '../../src/model/form-identity.ts';
import { EomsError } from '../../src/model/problem.ts';
import { english } from '../support/messages.ts';
import { identityOf } from './fillable-form.ts';

const answersSchema = 'eoms/form-answers@1';

const blank = {
  'header:interviewees': '',
  'header:date': '',
  consent: '',
  'rating:scope-stated': '',
  'notes:scope-stated': '',
};
const own = describeFields(new Set(Object.keys(blank)), ['scope-stated']);
const form: unknown = JSON.parse(writeFormIdentity(identityOf({ 'scope-stated': 0 }, own)));

type Typed = Readonly<Record<string, unknown>>;

/** What a form would save, with changes. */
function saved(fields: Typed, changes: Typed = {}): string {
  const answers = { schema: answersSchema, form, fields: { ...blank, ...fields }, ...changes };
  return JSON.stringify(answers, null, 2);
}

const read = (text: string) => readFormAnswers(Buffer.from(text), 'said.json');

function wrongIn(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof EomsError)) throw error;
    return error.problems.map(({ key, values, place }) =>
      [place?.line, place?.column, english.text(key, values)].join(' '),
    );
  }
  return [];
}

describe('what a web form saved', () => {
  it('is known by what it says of itself, even where it was cut off', () => {
    const whole = saved({});
    for (const text of [
      whole,
      `\uFEFF${whole}`,
      whole.slice(0, 60),
      JSON.stringify({ schema: answersSchema }),
    ])
      expect(isFormAnswers(Buffer.from(text))).toBe(true);
    for (const text of ['', '{}', '{"schema":"eoms/evaluation@2"}', ' '.repeat(1000) + whole])
      expect(isFormAnswers(Buffer.from(text))).toBe(false);
  });

  it('gives what was filled in, in lines as they were typed', () => {
    const filled = read(
      saved({
        'header:interviewees': ' Åse Kjær\n',
        consent: 'Yes',
        'rating:scope-stated': 'r3',
        'notes:scope-stated': 'one\r\ntwo\u2028</script>',
      }),
    );
    expect(filled.header).toEqual({ interviewees: 'Åse Kjær' });
    expect(filled.entries).toMatchObject([
      { requirement: 'scope-stated', rating: 3, note: 'one\ntwo\n</script>', items: [] },
    ]);
    expect(read(saved({})).entries).toEqual([]);
  });

  it('is refused where it is no longer what was saved, with the place', () => {
    expect(wrongIn(saved({}).slice(0, -40))).toEqual([
      expect.stringMatching(/^\d+ \d+ This cannot be read as JSON/),
    ]);
    expect(wrongIn(saved({}, { fields: undefined }))).toEqual([
      expect.stringMatching(/^1 1 What this form saved is damaged/),
    ]);
    expect(wrongIn(saved({}, { fields: ['x'] }))).toEqual([
      expect.stringMatching(/^\d+ \d+ What this form saved is damaged/),
    ]);
    expect(wrongIn('[]')).toEqual([expect.stringMatching(/^1 1 What this form saved is damaged/)]);
    expect(wrongIn(saved({ 'notes:scope-stated': 3 }))).toEqual([
      expect.stringMatching(
        /^\d\d \d\d The field notes:scope-stated holds something other than text/,
      ),
    ]);
  });

  it('is refused with all that is wrong at once, each said once', () => {
    const text = saved(
      { 'notes:scope-stated': 3, 'header:date': [] },
      { form: { each: ['mood'] }, colour: 'red' },
    );
    expect(wrongIn(text)).toEqual([
      expect.stringMatching(/^3 \d+ The field that identifies this checklist was changed/),
      expect.stringMatching(/The field header:date holds something other than text/),
      expect.stringMatching(/The field notes:scope-stated holds something other than text/),
      expect.stringMatching(/The key "colour" is not known here/),
    ]);
    expect(wrongIn(JSON.stringify({ schema: answersSchema }))).toEqual([
      expect.stringMatching(/The field that identifies this checklist was changed/),
      expect.stringMatching(/What this form saved is damaged/),
    ]);
  });

  it('is refused where it is of another form', () => {
    expect(wrongIn(saved({}, { schema: 'eoms/form-answers@2' }))).toEqual([
      expect.stringMatching(/^2 \d+ This form was made by a newer eoms/),
    ]);
    expect(wrongIn(saved({}, { form: undefined }))).toEqual([
      expect.stringMatching(/The field that identifies this checklist was changed/),
    ]);
    expect(wrongIn(saved({}, { form: { schema: 'eoms/form@4' } }))).toEqual([
      expect.stringMatching(/^3 \d+ This form was made by a newer eoms/),
    ]);
    expect(wrongIn(saved({ 'notes:scope-stated': undefined }))).toEqual([
      expect.stringMatching(/^\d+ \d+ A field is missing from this form: notes:scope-stated/),
    ]);
    expect(wrongIn(saved({ colour: 'red' }))).toEqual([
      expect.stringMatching(/A field does not belong to this form: colour/),
    ]);
  });

  it('says which field holds what cannot be chosen, or too much, and where', () => {
    const text = saved({
      'rating:scope-stated': 'fine',
      'notes:scope-stated': 'x'.repeat(20_001),
    });
    const lineOf = (name: string): number =>
      text.slice(0, text.indexOf(`"${name}": "`)).split('\n').length;
    expect(wrongIn(text)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${lineOf('rating:scope-stated')} \\d+ The field rating:scope-stated says "fine"`,
        ),
      ),
      expect.stringMatching(
        new RegExp(
          `^${lineOf('notes:scope-stated')} \\d+ The text in notes:scope-stated has 20,001`,
        ),
      ),
    ]);
  });
});
