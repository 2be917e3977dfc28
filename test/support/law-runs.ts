const asked = Number(process.env['EOMS_RUNS'] ?? 0);
if (!Number.isSafeInteger(asked)) throw new Error('EOMS_RUNS must be a whole number');

/**
 * How often a law is tried with examples made by chance.
 * @param usual how often `npm test` tries it
 * @returns settings for fast-check; `EOMS_RUNS` says another number for all laws
 */
export function lawRuns(usual: number): { readonly numRuns: number } {
  return { numRuns: asked > 0 ? asked : usual };
}
