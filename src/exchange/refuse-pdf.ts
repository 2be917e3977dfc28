import { EomsError } from '../model/problem.ts';
import { isBeyondLimits } from './reading-costs.ts';

/**
 * What came out while a PDF was read → the error to throw. pdf-lib throws whatever it stumbles over
 * in a broken file, a full stack included: that is the fault of the file.
 */
export function pdfFailure(cause: unknown, file: string): EomsError {
  if (cause instanceof EomsError) return cause;
  const key = isBeyondLimits() ? 'exchange.pdf-too-hard' : 'exchange.pdf-broken';
  return new EomsError('bad-data', [{ key, place: { file } }], cause);
}
