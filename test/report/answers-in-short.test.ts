import { describe, expect, it } from 'vitest';
import { createRowWriter } from '../../src/report/engine/table-rows.ts';
import { gapReportView } from '../../src/report/gap-report/gap-report-view.ts';
import { aRequirement, aStandard, evaluateRatings } from '../support/build-data.ts';
import { english } from '../support/messages.ts';

const writeRows = createRowWriter(english);
const columns = ['title-unless-gap', 'remark-unless-gap', 'evidence-unless-gap'];
const standard = aStandard({
  clauses: [{ clause: '4', title: 'Context', untitled: false }],
  requirements: ['fire', 'water', 'air'].map((id) => aRequirement({ id, name: id })),
});

describe('answers at the end of a gap report', () => {
  const evidence = [{ title: 'Minutes', date: '2026-03-02' }];
  const said: Readonly<Record<string, object>> = {
    fire: { note: 'No drill.', evidence },
    water: { note: 'Clean.', evidence },
    air: { note: 'Stale.', justification: 'Rated all the same.' },
  };
  const rated = evaluateRatings(standard, { fire: 0, water: 4, air: 1 });
  const requirements = rated.requirements.map((one) => ({ ...one, ...said[one.id] }));
  const evaluation = { ...rated, requirements };
  const { chapters, register } = gapReportView(evaluation, english);
  const answers = chapters.flatMap((chapter) => chapter.answers);

  it('name the number of a gap, whose note and evidence the register has in full', () => {
    expect(answers.map(({ inRegister }) => inRegister)).toEqual([1, null, null]);
    expect(writeRows(answers, columns).split('\n')).toEqual([
      '| **fire** | Gap 1 in the register |  |',
      '| **water**<br>How about water? | Clean. | Minutes, 2 March 2026 |',
      '| **air**<br>How about air? | Rated all the same.<br>Stale. |  |',
    ]);
    expect(writeRows(register, ['rank', 'note-and-evidence'])).toContain(
      '| 1 | No drill.<br>*Minutes, 2 March 2026* |',
    );
  });

  it('are in full where nothing says whether they have a gap', () => {
    expect(writeRows([{ name: 'fire', question: 'Why?', remark: 'So.' }], columns)).toBe(
      '| **fire**<br>Why? | So. |  |',
    );
  });
});
