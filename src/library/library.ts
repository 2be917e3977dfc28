import { basename, extname } from 'node:path';
import { evaluateWorkspace } from '../app/engagement/evaluate-workspace.ts';
import { openEngagement as openFolder } from '../app/engagement/open-engagement.ts';
import { formats } from '../app/formats/formats.ts';
import { version as ownVersion } from '../app/load/version.ts';
import { type PrintChoice, plainChoice } from '../app/output/print-choice.ts';
import { composeReport } from '../app/report/make-report.ts';
import type {
  Evaluated,
  EvaluateOptions,
  OpenedEngagement,
  OpenOptions,
  Reported,
  ReportOptions,
} from './contract.ts';
import { inWords } from './failure.ts';
import { openRun } from './run.ts';

export type { Evaluation } from '../model/evaluation.ts';
export type * from './contract.ts';
export { EomsFailure } from './failure.ts';

/** The version of eoms. Under one major number, what this library gives may grow and never shrinks. */
export const version: string = ownVersion();

/**
 * Opens the engagement at or above `folder`, as the command line does in that folder, and checks
 * `eoms.yaml` and the standard.
 *
 * @throws EomsFailure `input-missing` where there is none, `bad-data` with every problem in it.
 */
export function openEngagement(
  folder: string,
  options: OpenOptions = {},
): Promise<OpenedEngagement> {
  return inWords(async () => {
    const { world, remarks } = openRun(folder, options.date);
    const opened = await openFolder(world, whereOf(options));
    const { institution, language } = opened.engagement;
    const { id, title, edition, digest } = opened.standard;
    return {
      folder: opened.folder,
      institution,
      language,
      standard: { id, title, edition, digest },
      options,
      remarks: remarks(opened.messages),
    };
  });
}

/**
 * Evaluates an assessment of an engagement as it is on disk now: every score, gap and verdict.
 *
 * @throws EomsFailure `input-missing` where nothing has been assessed, `bad-data` with every problem.
 */
export function evaluate(
  engagement: OpenedEngagement,
  options: EvaluateOptions = {},
): Promise<Evaluated> {
  return inWords(async () => {
    const { world, remarks } = openRun(engagement.folder, dateOf(engagement, options));
    const where = { ...whereOf(engagement.options), ...whatOf(options) };
    const { evaluation, workspace } = await evaluateWorkspace(world, { ...where, trend: true });
    return { evaluation, remarks: remarks(workspace.messages) };
  });
}

/**
 * Makes the gap report of an engagement as it is on disk now. Nothing is written.
 *
 * @throws EomsFailure as `evaluate` does, and with what is wrong with templates, themes or fonts.
 */
export function report(
  engagement: OpenedEngagement,
  options: ReportOptions = {},
): Promise<Reported> {
  return inWords(async () => {
    const { world, remarks } = openRun(engagement.folder, dateOf(engagement, options));
    const where = { ...whereOf(engagement.options), ...whatOf(options) };
    const format = options.format ?? 'md';
    const { made, messages } = await composeReport(
      {
        subject: { kind: 'engagement', options: where },
        photos: options.photos ?? false,
        choice: choiceOf(options, `gap-report-${world.date}${formats[format].endings[0]}`),
      },
      world,
    );
    const [first, ...others] = made.map(({ output, content }, index) => ({
      name: basename(output),
      mediaType: index === 0 ? formats[format].mediaType : mediaTypeOf(output),
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }));
    if (first === undefined) throw new Error('a report without a file');
    return { files: [first, ...others], remarks: remarks(messages) };
  });
}

/** Of the pictures next to a report, by their endings. */
const pictureTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

function mediaTypeOf(file: string): string {
  return pictureTypes[extname(file)] ?? 'application/octet-stream';
}

function dateOf({ options }: OpenedEngagement, { date }: EvaluateOptions): string | undefined {
  return date ?? options.date;
}

function whereOf({ standard }: OpenOptions): { readonly standard?: string } {
  return standard === undefined ? {} : { standard };
}

function whatOf({ assessment, before }: EvaluateOptions): {
  readonly assessment?: string;
  readonly before?: string;
} {
  return {
    ...(assessment === undefined ? {} : { assessment }),
    ...(before === undefined ? {} : { before }),
  };
}

function choiceOf(options: ReportOptions, output: string): PrintChoice {
  const { format, pageSize, theme, fonts = [], archive = false } = options;
  return { ...plainChoice(format, output), pageSize, theme, fonts, archive };
}
