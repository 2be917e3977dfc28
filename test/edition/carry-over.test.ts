import { beforeAll, describe, expect, it } from 'vitest';
import { baseOf } from '../../src/app/load/load-crosswalk.ts';
import { loadOverlays } from '../../src/app/load/load-overlay.ts';
import { loadStandard } from '../../src/app/load/load-standard.ts';
import { carryOver, countCarried } from '../../src/edition/carry-over.ts';
import { checkOverlay } from '../../src/edition/check-overlay.ts';
import type { OverlayDocument } from '../../src/model/document.ts';
import type { Located } from '../../src/model/located.ts';
import { evaluationOf } from '../report/report-of.ts';
import { anAnswer, anEngagement } from '../support/build-data.ts';
import { english } from '../support/messages.ts';

let overlay: Located<OverlayDocument>;
let clauses: readonly string[];

beforeAll(async () => {
  const [found] = await loadOverlays();
  if (found === undefined) throw new Error('no overlay is shipped');
  overlay = found;
  ({ clauses } = baseOf(await loadStandard('iso-21001-2018', '.', english)));
});

const head = {
  schema: 'eoms/overlay@1',
  id: 'tiny-2',
  base: 'tiny',
  title: 'Tiny 2',
  published: '2026-01-02',
  notice: 'Provisional.',
  source: 'A page',
  transition: { by: '2029', source: 'A page', note: 'No day is known.' },
} as const;

describe('the overlay of 2025', () => {
  it('names clauses that the edition of 2018 has', () => {
    expect(checkOverlay(overlay, clauses)).toEqual([]);
    expect(clauses).toContain('8.5.1.4');
  });

  it('has a number for no part of clause 10', () => {
    const unknown = clauses.filter(
      (clause) => overlay.value.clauses[clause]?.flag === 'order-unknown',
    );
    expect(unknown).toEqual(['10.1', '10.1.1', '10.1.2', '10.2', '10.3']);
  });

  it('sends to the text all that touches assessment, and 4.2', () => {
    const checked = clauses.filter((clause) =>
      ['content-revised', 'possible-item'].includes(overlay.value.clauses[clause]?.flag ?? ''),
    );
    expect(checked).toEqual(['4.2', '8.1.2', '8.3.4.3', '8.3.4.4', '8.5.1.4', '8.5.1.5']);
  });

  it('says that it is provisional, and whose statement the end of the transition is', () => {
    expect(overlay.value.notice).toMatch(/^Provisional.*not checked against the\s+text of 2025/s);
    expect(overlay.value.transition).toMatchObject({ by: '2028' });
    expect(overlay.value.transition.source).toContain('CC2I');
  });
});

describe('what carries over', () => {
  const answers = new Map([
    ['rooms', anAnswer(4)],
    ['books', anAnswer(0)],
    ['songs', anAnswer('na')],
  ]);
  const evaluation = evaluationOf({ answers, engagement: anEngagement() });
  const { clauses: parts } = carryOver(
    {
      ...head,
      clauses: {
        '2.1': { flag: 'content-revised', note: 'New.' },
        '3': { flag: 'order-unknown', numbers: ['3', '4'], note: 'Who knows.' },
      },
    },
    evaluation,
  );

  it('is sorted by what is known, with what is in scope', () => {
    const said = Object.entries(parts).map(([part, found]) => [
      part,
      found.map(({ clause, number, results }) => [clause, number, results.map(({ id }) => id)]),
    ]);
    expect(said).toEqual([
      ['carries', [['1', '1', ['rooms']]]],
      ['check', [['2.1', '2.1', ['books']]]],
      ['unknown', [['3', '', ['kitchen']]]],
    ]);
  });

  it('is counted by what is met, has a gap, and is not rated', () => {
    expect(countCarried(parts.carries)).toEqual({ requirements: 1, met: 1, gaps: 0, open: 0 });
    expect(countCarried(parts.check)).toEqual({ requirements: 1, met: 0, gaps: 1, open: 0 });
    expect(countCarried(parts.unknown)).toEqual({ requirements: 1, met: 0, gaps: 0, open: 1 });
  });
});

function located(own: OverlayDocument['clauses']): Located<OverlayDocument> {
  return {
    file: 'o.yaml',
    value: { ...head, clauses: own },
    locate: (path) => ({ file: path.join('/') }),
  };
}

describe('an overlay', () => {
  it('names no clause that its base does not have', () => {
    const wrong = located({ '99': { flag: 'wording', note: 'None.' } });
    expect(checkOverlay(wrong, ['1', '2'])).toMatchObject([
      { key: 'standard.unknown-clause', place: { file: 'clauses/99' } },
    ]);
    expect(checkOverlay(wrong)).toEqual([]);
  });

  it('has possible numbers only where the order is not known', () => {
    const wrong = located({ '1': { flag: 'wording', numbers: ['1', '2'], note: 'Both.' } });
    expect(checkOverlay(wrong, ['1'])).toMatchObject([
      { key: 'overlay.numbers-known', place: { file: 'clauses/1/numbers' } },
    ]);
  });
});
