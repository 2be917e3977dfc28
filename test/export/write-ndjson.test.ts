import { describe, expect, it } from 'vitest';
import { writeNdjson } from '../../src/export/write-ndjson.ts';
import { exportedCases, garden, harmful, hill } from './exported-cases.ts';

type Line = Readonly<Record<string, unknown>>;

function linesOf(text: string): readonly Line[] {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line): Line => JSON.parse(line));
}

describe.each(exportedCases)('NDJSON of the $name', ({ name, request }) => {
  it('is as it is kept, and the same bytes each time', async () => {
    const written = writeNdjson(request);
    await expect(written).toMatchFileSnapshot(`kept/${name}.ndjson`);
    expect(writeNdjson(request)).toBe(written);
  });

  it('has a line for itself, then one for each requirement, all with the same keys and nothing nested', () => {
    const [head, ...lines] = linesOf(writeNdjson(request));
    expect(head).toMatchObject({ type: 'evaluation', schema: 'eoms/lines@1', eoms: '1.2.3' });
    expect(lines.map(({ id }) => id)).toEqual(request.evaluation.requirements.map(({ id }) => id));
    const keys = new Set(lines.map((line) => Object.keys(line).join()));
    expect(keys.size).toBe(1);
    const nested = [head ?? {}, ...lines]
      .flatMap((line) => Object.values(line))
      .filter((value) => typeof value === 'object' && value !== null);
    expect(nested).toEqual([]);
  });
});

describe('NDJSON', () => {
  const [head, ...lines] = linesOf(writeNdjson(hill));
  const lineOf = (id: string): Line | undefined => lines.find((line) => line['id'] === id);

  it('says in each line whose it is, and in the first how the whole stands', () => {
    const owner = { standard: 'tiny', date: '2026-11-23', institution: head?.['institution'] };
    for (const line of lines) expect(line).toMatchObject(owner);
    const { counts, score } = hill.evaluation.overall;
    expect(head).toMatchObject({ ...counts, score, confidentiality: 'Confidential' });
    expect(linesOf(writeNdjson(garden))[0]).toMatchObject({ confidentiality: null });
  });

  it('says what is accepted, what changed, and what is missing', () => {
    expect(lineOf('parties')).toMatchObject({
      accepted: 'accepted',
      acceptedUntil: '2027-01-31',
      change: 'unchanged',
    });
    expect(lineOf('issues')).toMatchObject({ change: 'updated', rating: 0, missing: 2, line: 7 });
    expect(lineOf('trips')).toMatchObject({ rating: null, gap: null, accepted: null, file: null });
  });

  it('knows how many points are missing only where that was said', () => {
    const requirements = hill.evaluation.requirements.map((one) => ({
      ...one,
      missingKnown: false,
    }));
    const unknown = linesOf(
      writeNdjson({ ...hill, evaluation: { ...hill.evaluation, requirements } }),
    );
    expect(unknown[1]).toMatchObject({ missing: null });
  });

  it('leaves out what moves a cursor or turns text', () => {
    expect(writeNdjson(hill)).not.toMatch(harmful);
    expect(writeNdjson(hill)).not.toMatch(/\\u00(?:1b|07)/i);
  });
});
