import { EomsError, type Problem } from '../../model/problem.ts';
import type { Format, OutputPlan } from './output-plan.ts';
import type { PrintChoice } from './print-choice.ts';

/** A flag, whether it was given, and the forms that it changes something in. */
interface PrintFlag {
  readonly flag: string;
  readonly isGiven: boolean;
  readonly formats: readonly Format[];
}

/** What a command makes, and what it was asked for. */
export interface Planned {
  readonly plan: OutputPlan;
  readonly choice: PrintChoice;
  /** Whether pictures of evidence are asked for. */
  readonly photos?: boolean;
  /** The framework that a report is to be mapped to. */
  readonly map?: string | undefined;
  /** Whether its Markdown has charts, which have colours. */
  readonly hasCharts?: boolean;
}

/**
 * Refuses every flag that would change nothing in what is made: who asks for a page size expects pages.
 * This is the one place that says which flag is for which form.
 *
 * @throws EomsError `usage` with every such flag.
 */
export function refuseIdleFlags(planned: Planned): void {
  const { format } = planned.plan;
  const idle = flagsOf(planned).filter((one) => one.isGiven && !one.formats.includes(format));
  const problems = [...checkForce(planned), ...idle.map((one) => idleFlag(one, format))];
  if (problems.length === 0) return;
  // What to do is the same for all.
  const hint = idle.length === 0 ? {} : ({ hintKey: 'cli.idle-flag.hint' } as const);
  throw new EomsError('usage', [
    ...problems.slice(0, -1),
    ...problems.slice(-1).map((last) => ({ ...last, ...hint })),
  ]);
}

function flagsOf({
  choice,
  photos = false,
  map,
  hasCharts = false,
}: Planned): readonly PrintFlag[] {
  const { pageSize, theme, fonts, strictCharacters } = choice;
  return [
    { flag: '--page-size', isGiven: pageSize !== undefined, formats: ['pdf', 'html'] },
    {
      flag: '--theme',
      isGiven: theme !== undefined,
      formats: hasCharts ? ['md', 'pdf', 'html'] : ['pdf', 'html'],
    },
    { flag: '--font', isGiven: fonts.length > 0, formats: ['pdf'] },
    { flag: '--strict-characters', isGiven: strictCharacters, formats: ['pdf'] },
    { flag: '--photos', isGiven: photos, formats: ['md', 'pdf', 'html'] },
    { flag: '--map', isGiven: map !== undefined, formats: ['md', 'pdf', 'html'] },
  ];
}

function idleFlag({ flag, formats }: PrintFlag, format: Format): Problem {
  const values = { flag, format, formats: formats.join(', ') };
  return { key: 'cli.idle-flag', values };
}

function checkForce({ plan, choice }: Planned): readonly Problem[] {
  return choice.force && plan.output === '-' ? [{ key: 'cli.idle-force' }] : [];
}
