import { type Command, InvalidArgumentError, Option } from 'commander';
import { institutionTypes } from '../../model/engagement.ts';
import type { MessageKey } from '../../model/message-key.ts';

/** The words of an option. */
export type Say = (key: MessageKey) => string;

export function addInit(command: Command, say: Say): void {
  command
    .option('--name <text>', say('cli.option.name'))
    .addOption(new Option('--type <type>', say('cli.option.type')).choices(institutionTypes))
    .option('--site <text>', say('cli.option.site'), collect)
    .option('--learners <number>', say('cli.option.learners'), wholeNumber(say))
    .option('--staff <number>', say('cli.option.staff'), wholeNumber(say))
    .option('--scope <text>', say('cli.option.scope'))
    .option('--condition <id=yes|id=no:why>', say('cli.option.condition'), collect)
    .option('--standard <id|path>', say('cli.option.standard'))
    .option('--member <name:role>', say('cli.option.member'), collect)
    .option('--language <code>', say('cli.option.language'))
    .option('-y, --yes', say('cli.option.yes'));
}

export function addAssess(command: Command, say: Say): void {
  selected(located(command, say), say)
    .option('--unanswered', say('cli.option.unanswered'))
    .option('--review', say('cli.option.review'))
    .option('--plain', say('cli.option.plain'))
    .option('--answers <file>', say('cli.option.answers'))
    .option('--set <id=rating>', say('cli.option.set'), collect)
    .option('--replace-evidence', say('cli.option.replace-evidence'))
    .option('--by <name>', say('cli.option.by'))
    .option('--new', say('cli.option.new'))
    .option('--force-unlock', say('cli.option.force-unlock'));
}

export function addReport(command: Command, say: Say): void {
  printed(compared(located(command, say), say), say, ['md', 'pdf', 'html', 'json']).option(
    '--photos',
    say('cli.option.photos'),
  );
}

export function addChecklist(command: Command, say: Say): void {
  printed(selected(located(command, say), say), say, ['md', 'pdf', 'html'])
    .option('--gaps-only', say('cli.option.gaps-only'))
    .option('--fillable', say('cli.option.fillable'));
}

export function addImport(command: Command, say: Say): void {
  located(command, say)
    .option('--dry-run', say('cli.option.dry-run'))
    .option('-y, --yes', say('cli.option.import-yes'))
    .option('--replace', say('cli.option.replace'))
    .option('--other-engagement', say('cli.option.other-engagement'))
    .option('--force-unlock', say('cli.option.force-unlock'));
}

export function addPrint(command: Command, say: Say): void {
  printed(command, say, ['pdf', 'html']).option('--fillable', say('cli.option.fillable-print'));
}

function printed(command: Command, say: Say, formats: readonly string[]): Command {
  return command
    .addOption(new Option('--format <format>', say('cli.option.format')).choices(formats))
    .option('-o, --output <path>', say('cli.option.output'))
    .addOption(
      new Option('--page-size <size>', say('cli.option.page-size')).choices(['A4', 'Letter']),
    )
    .option('--theme <id|path>', say('cli.option.theme'))
    .option('--archive', say('cli.option.archive'))
    .option('--font <file>', say('cli.option.font'), collect)
    .option('--strict-characters', say('cli.option.strict-characters'))
    .option('--force', say('cli.option.force'));
}

function selected(command: Command, say: Say): Command {
  return command
    .option('--clause <number>', say('cli.option.clause'), collect)
    .option('--process <id>', say('cli.option.process'), collect)
    .option('--role <id>', say('cli.option.role'), collect);
}

export function located(command: Command, say: Say): Command {
  return standarded(command, say).option('--assessment <file>', say('cli.option.assessment'));
}

export function compared(command: Command, say: Say): Command {
  return command.option('--before <file>', say('cli.option.before'));
}

export function standarded(command: Command, say: Say): Command {
  return command.option('--standard <id|path>', say('cli.option.standard'));
}

export function common(command: Command, say: Say): Command {
  return command
    .helpOption('-h, --help', say('cli.option.help'))
    .option('--date <yyyy-mm-dd>', say('cli.option.date'), isoDate(say))
    .option('-q, --quiet', say('cli.option.quiet'))
    .option('--no-color', say('cli.option.no-color'))
    .option('--debug', say('cli.option.debug'));
}

/** One list that grows: a copy for each flag would make many flags cost their square. */
function collect(value: string, before: string[] = []): string[] {
  before.push(value);
  return before;
}

function wholeNumber(say: Say): (value: string) => number {
  return (value) => {
    if (!/^\d{1,7}$/.test(value)) throw new InvalidArgumentError(say('cli.not-a-number'));
    return Number(value);
  };
}

function isoDate(say: Say): (value: string) => string {
  return (value) => {
    const date = new Date(`${value}T00:00:00Z`);
    const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || !exists)
      throw new InvalidArgumentError(say('cli.not-a-date'));
    return value;
  };
}
