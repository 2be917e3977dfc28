import { quoteForShell } from '../../../model/text/quote-for-shell.ts';
import type { AssessContext, AssessOptions } from './assess-context.ts';

/**
 * The command line that asks the same questions again, or others where options are changed. It begins an
 * assessment only as long as nothing is recorded: what was begun cannot be begun once more.
 */
export function resumeCommand(
  { options: typed, store }: Pick<AssessContext, 'options' | 'store'>,
  changed: Partial<AssessOptions> = {},
): string {
  const isNew = typed.new === true && store.answers.size === 0;
  const options = { ...typed, ...changed };
  const words = [
    ...options.clauses.map((clause) => `--clause ${clause}`),
    ...options.processes.map((process) => `--process ${process}`),
    ...options.roles.map((role) => `--role ${role}`),
    ...(options.unanswered ? ['--unanswered'] : []),
    ...(options.review ? ['--review'] : []),
    ...(options.quick === true ? ['--quick'] : []),
    ...(options.plain ? ['--plain'] : []),
    ...(isNew ? ['--new', ...flag('--from', options.from)] : []),
    ...whereAndWhat(options),
  ];
  return ['eoms assess', ...words].join(' ');
}

function whereAndWhat({ ask, place = [] }: AssessOptions): readonly string[] {
  return [...flag('--ask', ask), ...place];
}

function flag(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name} ${quoteForShell(value)}`];
}
