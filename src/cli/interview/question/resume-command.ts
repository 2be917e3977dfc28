import { quoteForShell } from '../../../model/text/quote-for-shell.ts';
import type { AssessOptions } from './assess-context.ts';

/** The command line that asks the same questions again. */
export function resumeCommand(options: AssessOptions): string {
  const words = [
    ...options.clauses.map((clause) => `--clause ${clause}`),
    ...options.processes.map((process) => `--process ${process}`),
    ...options.roles.map((role) => `--role ${role}`),
    ...(options.unanswered ? ['--unanswered'] : []),
    ...(options.review ? ['--review'] : []),
    ...(options.quick === true ? ['--quick'] : []),
    ...(options.plain ? ['--plain'] : []),
    ...(options.new === true ? ['--new'] : []),
    ...(options.new === true ? flag('--from', options.from) : []),
    ...flag('--ask', options.ask),
    ...(options.place ?? []),
  ];
  return ['eoms assess', ...words].join(' ');
}

function flag(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name} ${quoteForShell(value)}`];
}
