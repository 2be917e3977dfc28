import { describe, expect, it } from 'vitest';
import { typedWay } from '../../../src/cli/hold/ask-words.ts';
import {
  describeQuestion,
  describeWords,
  sayPerson,
} from '../../../src/cli/hold/describe-interview.ts';
import type { InterviewView } from '../../../src/questionnaire/interview/run-interview.ts';
import { aRequirement, aStandard } from '../../support/build-data.ts';
import { english } from '../../support/messages.ts';

const roles = [{ id: 'teacher', name: 'Teacher' }];
const person = { who: 'Åse Kjær', role: 'teacher', site: 'Ballerup', date: '2027-02-01' };
const told = { standard: aStandard({ roles }), messages: english, person };
const view: InterviewView = {
  requirement: aRequirement({ id: 'rooms' }),
  asked: ['Which rooms are too small?'],
  number: 2,
  total: 5,
  own: undefined,
  others: [],
};
const textOf = (paragraphs: readonly { readonly text: string }[]): string =>
  paragraphs.map(({ text }) => text).join('\n');

describe('what is said above the field of an interview', () => {
  it('names the person, their role and their site', () => {
    expect(sayPerson(told)).toBe('Åse Kjær, Teacher, Ballerup');
  });

  it('calls a role that the standard does not name by its id', () => {
    const { site: _, ...guest } = { ...person, role: 'porter' };
    expect(sayPerson({ ...told, person: guest })).toBe('Åse Kjær, porter');
    const others = [{ who: 'Bo', role: 'porter', words: 'All.', shows: 1 }];
    expect(textOf(describeWords({ ...view, others }, told))).toContain('porter: 1');
  });

  it('counts who spoke before, without their words, and only those who said something', () => {
    const others = [
      { who: 'Bo', role: 'teacher', words: 'The cellar.' },
      { who: 'Ida', role: 'teacher', words: '', private: 'Was nervous.' },
    ];
    const shown = textOf(describeQuestion({ ...view, others }, told));
    expect(shown).toContain('Which rooms are too small?');
    expect(shown).toContain('One other person spoke on this.');
    expect(shown).not.toMatch(/cellar|nervous|Bo|Ida/);
    expect(describeQuestion(view, told)).toHaveLength(2);
  });

  it('shows the words to be rated with the steps of the scale, and no others where there are none', () => {
    const own = { who: person.who, role: 'teacher', words: 'The attic.' };
    const paragraphs = describeWords({ ...view, own }, told);
    expect(textOf(paragraphs)).toContain('Åse Kjær: The attic.');
    expect(paragraphs).toHaveLength(3 + told.standard.scale.length);
    expect(textOf(paragraphs)).not.toContain('Others:');
  });

  it('takes a letter for a way in either case, and no other word', () => {
    expect(['b', 'Q', 'back', 'constructor', ''].map(typedWay)).toEqual([
      'back',
      'quit',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
