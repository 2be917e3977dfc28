import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptJson } from '../../files/accept-json.ts';
import { isMachineFailure } from '../../files/disk/machine-failure.ts';
import type { InstitutionStanding, Portfolio, Unevaluated } from '../../model/portfolio.ts';
import { EomsError } from '../../model/problem.ts';
import { cutPortfolio } from '../../portfolio/cut-portfolio.ts';
import { makePortfolio } from '../../portfolio/make-portfolio.ts';
import { writePortfolioCsv } from '../../portfolio/write-portfolio-csv.ts';
import { type PortfolioView, preparePortfolio } from '../../report/portfolio/prepare-portfolio.ts';
import {
  type DocumentFormat,
  documentFormats,
  formats,
  isPrintFormat,
} from '../formats/formats.ts';
import { documentMessages } from '../load/load-messages.ts';
import type { EngagementFile } from '../look/load-look.ts';
import { jsonOf } from '../output/json-envelope.ts';
import { plainChoice } from '../output/print-choice.ts';
import { composeDocument } from '../report/deliver-document.ts';
import { engagementAt } from '../report/print-file.ts';
import type { World } from '../world.ts';
import { digestOfBytes, isAsRecorded, readBatchRecord, recordName } from './batch-record.ts';
import type { BatchTerms } from './institution-order.ts';
import { portfolioFile } from './portfolio-files.ts';
import { type ResultFile, saveResults } from './save-results.ts';

/** The forms that are always written: text, which needs no print. */
const plainFormats = documentFormats.filter((format) => !isPrintFormat(format));

/** What a portfolio is made of, in the order of places. */
export interface PortfolioSource {
  readonly standings: Iterable<InstitutionStanding>;
  readonly unevaluated: readonly Unevaluated[];
}

/**
 * Puts the institutions of a batch side by side and writes that next to their results: as JSON, CSV and Markdown, and in
 * the forms of print that were asked for. What is there as it would be made now is not made again.
 *
 * @throws EomsError `cannot-create`, `io-failed`, and as making a document does.
 */
export async function writePortfolio(
  { standings, unevaluated }: PortfolioSource,
  terms: BatchTerms,
  world: World,
): Promise<Portfolio> {
  const { out, date, force } = terms;
  const portfolio = makePortfolio(standings, { date, unevaluated });
  const json = jsonOf('portfolio', { ...portfolio });
  const forms: readonly DocumentFormat[] = [
    ...plainFormats,
    ...terms.formats.filter(isPrintFormat),
  ];
  const engagement = await openLook(world);
  const { language } = documentMessages(world, engagement?.document.value.language);
  const inputs = digestOfBytes(Buffer.from(JSON.stringify([json, forms, language])));
  const before = await readBatchRecord(out);
  const isMade = before?.inputs === inputs && engagement === undefined;
  if (!force && isMade && (await isAsRecorded(out, before))) return portfolio;
  const files: ResultFile[] = [
    { file: portfolioFile('.json'), bytes: Buffer.from(json) },
    { file: portfolioFile('.csv'), bytes: Buffer.from(writePortfolioCsv(portfolio)) },
  ];
  for (const format of forms) {
    files.push(await print(portfolio, format, { terms, engagement, world }));
  }
  const head = { schema: 'eoms/batch-record@1', inputs, remarks: [] } as const;
  await saveResults(files, head, { out, folder: out, force, before });
  return portfolio;
}

/**
 * The standings that the records of institutions hold. Read one after the other, and let go of: of very many, only the
 * last is in memory.
 *
 * @throws EomsError `io-failed` where a record was removed meanwhile.
 */
export function* standingsOf(
  places: readonly string[],
  out: string,
): Generator<InstitutionStanding> {
  for (const place of places) {
    const text = readText(join(out, place, recordName));
    const standing = text === undefined ? undefined : acceptJson(text, 'batch-record')?.standing;
    if (standing === undefined) {
      const file = join(out, place, recordName);
      throw new EomsError('io-failed', [{ key: 'batch.record-gone', place: { file } }]);
    }
    // Another batch may have had other places.
    yield { ...standing, place };
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (isMachineFailure(cause)) return undefined;
    throw cause;
  }
}

/** The engagement in which the run takes place has templates and a look of its own; a broken one has none. */
async function openLook({ cwd }: World): Promise<EngagementFile | undefined> {
  try {
    return await engagementAt(cwd);
  } catch (error) {
    if (error instanceof EomsError) return undefined;
    throw error;
  }
}

/** How a portfolio is printed. */
interface Printing {
  readonly terms: BatchTerms;
  readonly engagement: EngagementFile | undefined;
  readonly world: World;
}

async function print(
  portfolio: Portfolio,
  format: DocumentFormat,
  { terms, engagement, world }: Printing,
): Promise<ResultFile> {
  const messages = documentMessages(world, engagement?.document.value.language);
  const view: PortfolioView = {
    language: messages.language,
    evaluated: portfolio.institutions.length,
    failed: portfolio.unevaluated.length,
    ...cutPortfolio(portfolio),
  };
  const file = portfolioFile(formats[format].endings[0]);
  const content = await composeDocument(
    {
      template: 'portfolio',
      name: file,
      folder: terms.out,
      messages,
      engagement,
      prepare: (templates) => preparePortfolio(view, templates),
      choice: plainChoice(format, join(terms.out, file)),
    },
    world,
  );
  return { file, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}
