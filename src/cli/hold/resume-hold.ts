import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import type { OptionsOfCommand } from '../flags/commands.ts';

/** The command line that goes on with an interview. */
export function resumeHold(options: OptionsOfCommand<'interview-hold'>): string {
  const { role, person, site, clause, process, days, plain, rate } = options;
  const { directory, assessment, standard, lang, date } = options;
  const valued = Object.entries({
    directory,
    role,
    person,
    site,
    assessment,
    standard,
    lang,
    date,
  });
  const words = [
    ...valued.flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name} ${quoteForShell(value)}`],
    ),
    ...clause.map((one) => `--clause ${one}`),
    ...process.map((one) => `--process ${one}`),
    ...(days === undefined ? [] : [`--days ${days}`]),
    ...(rate ? ['--rate'] : []),
    ...(plain ? ['--plain'] : []),
  ];
  return ['eoms interview hold', ...words].join(' ');
}
