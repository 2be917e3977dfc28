import { describe, expect, it } from 'vitest';
import { describeDetails } from '../../src/cli/interview/describe/describe-notice.ts';
import { nameEvidence } from '../../src/cli/interview/question/describe-answer.ts';
import { aRequirement } from '../support/build-data.ts';
import { english } from '../support/messages.ts';
import { assessContext } from './assess/assess-context.ts';

describe('evidence', () => {
  it('is said with its file or link, so that both can be checked', () => {
    const evidence = [
      { title: 'Minutes', file: 'minutes.pdf' },
      { title: 'Talk' },
      { title: 'Map', link: 'https://example.org/map' },
    ];
    const said = 'Minutes (minutes.pdf); Talk; Map (https://example.org/map)';
    expect(nameEvidence(evidence, english)).toBe(said);
    const told = {
      kind: 'detailed',
      requirement: aRequirement({ id: 'rooms' }),
      details: { evidence },
    } as const;
    expect(describeDetails(told, assessContext())).toEqual([`Evidence: ${said}`]);
  });

  it('that is private is not said again', () => {
    const told = {
      kind: 'detailed',
      requirement: aRequirement({ id: 'rooms' }),
      details: { evidence: [{ title: '! Letter' }, { title: 'Talk' }] },
    } as const;
    expect(describeDetails(told, assessContext())).toEqual([
      english.text('questionnaire.noted-privately'),
      'Evidence: Talk',
    ]);
  });
});
