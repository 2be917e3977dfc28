import { append } from '../../model/lists/append.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { formats, type PrintFormat } from './formats.ts';
import type { PlaceProblems, PrintRequest } from './print-request.ts';

/** Markdown → what `--format` asks for. Takes down which pictures are printed in words. */
export async function printAs(
  format: PrintFormat,
  markdown: string,
  request: PrintRequest,
): Promise<string | Uint8Array> {
  const warnings: Problem[] = [];
  const told = { ...request, warn: (found: readonly Problem[]) => append(warnings, found) };
  const print = await formats[format].loadPrinter();
  const { placed = asTheyAre, world } = request;
  const printed = await print(markdown, told).catch(async (error: unknown) => {
    if (!(error instanceof EomsError)) throw error;
    throw new EomsError(error.kind, await placed(error.problems), error);
  });
  if (warnings.length > 0) world.warn(await placed(warnings));
  return printed;
}

const asTheyAre: PlaceProblems = (problems) => Promise.resolve(problems);
