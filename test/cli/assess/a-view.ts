import type { QuestionView } from '../../../src/questionnaire/interviewer.ts';
import { aRequirement } from '../../support/build-data.ts';

/** A question that is asked, of which nothing else can be found. */
export function aView(own: Partial<QuestionView> = {}): QuestionView {
  return {
    requirement: aRequirement({ id: 'rooms' }),
    number: 1,
    asked: 4,
    path: [{ clause: '4', title: 'Context', untitled: false }],
    previous: undefined,
    canUndo: false,
    progress: { rated: 1, inScope: 4, criticalOpen: 0 },
    find: () => ({ kind: 'none', near: undefined }),
    search: () => [],
    ...own,
  };
}
