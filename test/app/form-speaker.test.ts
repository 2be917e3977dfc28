import { describe, expect, it } from 'vitest';
import {
  checkSpeaker,
  isInterview,
  remarksOnSpeaker,
  type SpeakerSource,
  speakerOf,
} from '../../src/app/import/form-speaker.ts';
import type { FilledForm } from '../../src/exchange/read-filled-form.ts';
import { anEngagement, aRequirement, aStandard } from '../support/build-data.ts';

const [learner, teacher] = [
  { role: 'learner', question: 'Why?' },
  { role: 'teacher', question: 'How?' },
];
const standard = aStandard({
  roles: [
    { id: 'learner', name: 'Learner' },
    { id: 'teacher', name: 'Teacher' },
  ],
  requirements: [
    aRequirement({ id: 'one', ask: [learner, teacher] }),
    aRequirement({ id: 'two', ask: [learner] }),
  ],
});
const engagement = anEngagement();
const day = '2026-11-23';

function form(
  header: FilledForm['header'],
  identity: Partial<FilledForm['identity']> = {},
): FilledForm {
  const about = { standard: 'tiny', digest: '', engagement: '', institution: '', date: day };
  const asked = { requirements: ['one', 'two'], fields: 1, each: [], once: ['consent'] };
  return {
    identity: { schema: 'eoms/form@3', ...about, ...asked, ...identity },
    header,
    entries: [],
  };
}

function source(sites: readonly string[], speaker: SpeakerSource['speaker'] = {}): SpeakerSource {
  const institution = { ...engagement.institution, sites };
  return { workspace: { standard, engagement: { ...engagement, institution } }, speaker, day };
}

const keysOf = (one: FilledForm, from: SpeakerSource) =>
  checkSpeaker(one, from).map(({ key }) => key);

describe('who speaks on an interview form', () => {
  it('is told from other forms, also of an older eoms', () => {
    expect(isInterview(form({}))).toBe(true);
    expect(isInterview(form({}, { once: [], role: 'learner' }))).toBe(true);
    expect(isInterview(form({}, { once: ['header:audit'] }))).toBe(false);
  });

  it('is who the form names, in the only role that is asked all of it', () => {
    const head = { interviewees: ' Bo  Reed ', site: 'NORTH ', date: '2026-11-20' };
    expect(speakerOf(form(head), source(['North']))).toEqual({
      who: 'Bo Reed',
      role: 'learner',
      site: 'North',
      date: '2026-11-20',
    });
    expect(keysOf(form(head), source(['North']))).toEqual([]);
  });

  it('has to be said where the form does not', () => {
    const unclear = form({}, { requirements: ['one'] });
    expect(keysOf(unclear, source([]))).toEqual(['cli.import.no-person', 'cli.import.no-role']);
    expect(keysOf(unclear, source([], { who: 'Bo', role: 'teacher' }))).toEqual([]);
    const odd = form({ interviewees: 'Bo' }, { role: 'learnr' });
    expect(checkSpeaker(odd, source([]))).toMatchObject([
      { key: 'scope.unknown-role', values: { word: 'learnr' } },
    ]);
  });

  it('speaks of a site that the institution has, or of none', () => {
    const head = { interviewees: 'Bo', site: 'Nowhere' };
    expect(keysOf(form(head), source(['North']))).toEqual(['site.unknown']);
    expect(keysOf(form(head), source(['North'], { site: 'North' }))).toEqual([]);
    expect(keysOf(form(head), source([], { site: 'North' }))).toEqual(['site.none']);
    expect(keysOf(form(head), source([]))).toEqual([]);
    expect(speakerOf(form(head), source([]))).toEqual({ who: 'Bo', role: 'learner', date: day });
    expect(remarksOnSpeaker(form(head), source([]))).toEqual([
      { key: 'cli.import.no-sites', values: { site: 'Nowhere' } },
    ]);
    expect(remarksOnSpeaker(form({}), source([]))).toEqual([]);
  });

  it.each([
    ['yesterday', 'cli.import.unread-day', {}],
    ['27.11.26', 'cli.import.unread-day', {}],
    ['1/2/2026', 'cli.import.two-days', { dayFirst: '2026-02-01', monthFirst: '2026-01-02' }],
  ])('is asked for the day where that cannot be read: %s', (date, key, days) => {
    const values = { date, ...days };
    expect(checkSpeaker(form({ interviewees: 'Bo', date }), source([]))).toEqual([{ key, values }]);
  });

  it('leaves a day that no calendar has to the check of every form, and an empty one to the import', () => {
    expect(keysOf(form({ interviewees: 'Bo', date: '2026-02-30' }), source([]))).toEqual([]);
    expect(keysOf(form({ interviewees: 'Bo', date: '' }), source([]))).toEqual([]);
  });

  it('says what a flag overrules, with both, and a day that is still to come', () => {
    const head = { interviewees: ' Bo  Reed', site: 'north', date: '2026-11-24' };
    const given = { who: 'Ada Reed', role: 'teacher', site: 'South' };
    const one = form(head, { role: 'learner' });
    expect(remarksOnSpeaker(one, source(['North', 'South'], given))).toEqual([
      { key: 'cli.import.later-day', values: { date: '2026-11-24', day } },
      overruled('--person', 'Bo  Reed', 'Ada Reed'),
      overruled('--role', 'learner', 'teacher'),
      overruled('--site', 'north', 'South'),
    ]);
    const same = { who: 'bo reed', role: 'learner', site: 'North' };
    const today = form({ ...head, date: day }, { role: 'learner' });
    expect(remarksOnSpeaker(today, source(['North'], same))).toEqual([]);
    expect(remarksOnSpeaker(form({ interviewees: ' ' }), source([], { who: 'Bo' }))).toEqual([]);
  });
});

function overruled(flag: string, typed: string, given: string) {
  return { key: 'cli.import.overruled', values: { flag, form: typed, given } };
}
