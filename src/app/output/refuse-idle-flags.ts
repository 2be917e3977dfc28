import type { EvaluationCut } from '../../briefing/cut-evaluation.ts';
import { EomsError, type Problem } from '../../model/problem.ts';
import { type FormatFlag, formatFlags } from '../formats/format-facts.ts';
import { type Format, formats, reportFormats } from '../formats/formats.ts';
import type { OutputPlan } from './output-plan.ts';
import type { PrintChoice } from './print-choice.ts';

/** A flag that was given, and the forms that it changes something in. */
interface GivenFlag {
  readonly flag: FormatFlag;
  readonly forms: readonly Format[];
}

/** What a command makes, and what it was asked for. */
export interface Planned {
  readonly plan: OutputPlan;
  readonly choice: PrintChoice;
  /** Whether pictures of evidence are asked for. */
  readonly photos?: boolean;
  /** Whom a report is for. */
  readonly audience?: string | undefined;
  /** The framework that a report is to be mapped to. */
  readonly map?: string | undefined;
  /** To what a report is cut. */
  readonly cut?: EvaluationCut | undefined;
  /** What is to part the cells of a table. */
  readonly separator?: string | undefined;
  /** Whether its Markdown has charts, which have colours. */
  readonly hasCharts?: boolean;
}

/**
 * Refuses every flag that would change nothing in what is made: who asks for a page size expects pages.
 * Which flag is for which form is said where forms are defined.
 *
 * @throws EomsError `usage` with every such flag.
 */
export function refuseIdleFlags(planned: Planned): void {
  const { format } = planned.plan;
  const idle = givenFlags(planned).filter(({ forms }) => !forms.includes(format));
  const problems = [...checkForce(planned), ...idle.map((one) => idleFlag(one, format))];
  if (problems.length === 0) return;
  // What to do is the same for all.
  const hint = idle.length === 0 ? {} : ({ hintKey: 'cli.idle-flag.hint' } as const);
  throw new EomsError('usage', [
    ...problems.slice(0, -1),
    ...problems.slice(-1).map((last) => ({ ...last, ...hint })),
  ]);
}

function givenFlags(planned: Planned): readonly GivenFlag[] {
  const { choice, audience, photos = false, map, hasCharts = false, cut, separator } = planned;
  const { pageSize, theme, fonts, strictCharacters } = choice;
  const isGiven: Readonly<Record<FormatFlag, boolean>> = {
    '--page-size': pageSize !== undefined,
    '--theme': theme !== undefined,
    '--font': fonts.length > 0,
    '--strict-characters': strictCharacters,
    '--for': audience !== undefined,
    '--photos': photos,
    '--map': map !== undefined,
    '--separator': separator !== undefined,
    ...cutFlags(cut),
  };
  return formatFlags
    .filter((flag) => isGiven[flag])
    .map((flag) => ({ flag, forms: formsOf(flag, hasCharts) }));
}

function cutFlags(cut: EvaluationCut | undefined) {
  return {
    '--clause': (cut?.clauses ?? []).length > 0,
    '--process': (cut?.processes ?? []).length > 0,
    '--only': (cut?.severities ?? []).length > 0,
  };
}

/** The forms that a flag is for. In Markdown, only charts have colours. */
function formsOf(flag: FormatFlag, hasCharts: boolean): readonly Format[] {
  return reportFormats.filter((name) => {
    const { kind, flags } = formats[name];
    const isPlain = kind === 'markdown' && flag === '--theme' && !hasCharts;
    return !isPlain && flags.some((one) => one === flag);
  });
}

function idleFlag({ flag, forms }: GivenFlag, format: Format): Problem {
  const values = { flag, format, formats: forms.join(', ') };
  return { key: 'cli.idle-flag', values };
}

function checkForce({ plan, choice }: Planned): readonly Problem[] {
  return choice.force && plan.output === '-' ? [{ key: 'cli.idle-force' }] : [];
}
