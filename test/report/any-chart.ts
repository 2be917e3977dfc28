import fc from 'fast-check';

/** Titles of clauses, short and long, with all that XML minds. */
export const clauseTitle = fc
  .array(
    fc.constantFrom(
      'Context of the organization',
      'Monitoring, measurement,',
      'Support',
      'Ledelsens gennemgang',
      'and educational products',
      'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
      'Ångströmølæg <&> "quoted"',
      'Kształcenie',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));
/** A score, or none. */
export const share = fc.oneof(
  fc.constantFrom(null, 0, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
/** A score with its name and its words. */
export const value = fc
  .record({ label: clauseTitle, value: share })
  .map(({ label, value: score }) => ({
    label,
    value: score,
    shown: score === null ? 'not scored' : `${Math.round(score * 100)}%`,
  }));
export const count = fc.nat({ max: 120 });
