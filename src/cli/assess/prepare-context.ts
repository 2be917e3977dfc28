import { resolve } from 'node:path';
import { Chalk } from 'chalk';
import type { OpenAnswerStore } from '../../app/answers/answer-store.ts';
import type { FollowedOn } from '../../app/answers/follow-on.ts';
import { saidIn } from '../../app/answers/interview-store.ts';
import { keepBeside } from '../../app/answers/keep-beside.ts';
import { createDraftKeeper } from '../../app/drafts/draft-keeper.ts';
import type { Workspace } from '../../app/engagement/workspace.ts';
import { type FindFile, findInside } from '../../files/disk/find-inside.ts';
import { orNewest } from '../../files/disk/find-newest.ts';
import { findNames } from '../../files/disk/name-finder.ts';
import { quoteForShell } from '../../model/text/quote-for-shell.ts';
import type { OptionsOfCommand } from '../flags/commands.ts';
import { readAnswerer } from '../flags/read/read-answerer.ts';
import type { AssessContext, AssessOptions } from '../interview/question/assess-context.ts';
import { takeUpDrafts } from '../interview/take-up-drafts.ts';
import { stampTime } from '../terminal/stamp-time.ts';
import { asksInLines, takesSequences } from '../terminal/takes-sequences.ts';
import type { Terminal } from '../terminal/terminal.ts';

type Options = OptionsOfCommand<'assess'>;

/** What an assessment is made in. */
interface AssessmentSurroundings {
  readonly workspace: Workspace;
  readonly store: OpenAnswerStore;
  readonly terminal: Terminal;
  /** Where the assessment is, or will be. */
  readonly path: string;
  readonly following: FollowedOn | undefined;
}

/** Puts together all that `eoms assess` works with, from its flags and what was opened for it. */
export function prepareContext(
  options: Options,
  { workspace, store, terminal, path, following }: AssessmentSurroundings,
): AssessContext {
  const { standard, engagement } = workspace;
  const by = readAnswerer(options.by);
  const { folder } = workspace;
  const findFile = fileFinder(folder, options);
  const context: AssessContext = {
    standard,
    engagement,
    messages: terminal.messages,
    store,
    following,
    said: saidIn(store),
    keepBeside: (id, text) => keepBeside(path, { id, text }),
    drafts: createDraftKeeper({ folder, path, date: terminal.date }),
    options: assessOptions(options),
    stamp: () => ({ ...(by === undefined ? {} : { by }), at: stampTime(terminal) }),
    findFile,
    folder: resolve(folder),
    terminal: {
      input: process.stdin,
      output: process.stderr,
      isTerminal: terminal.canAsk,
      quiet: terminal.quiet,
      columns: terminal.columns,
      takesSequences: takesSequences(),
      colour: new Chalk({ level: terminal.colour.err }),
    },
  };
  return {
    ...context,
    takeUpLeft: (say) => takeUpDrafts({ ...context, store, findFile, folder, path, say }),
  };
}

/** A person may add files meanwhile; all that a table names is looked for at once. */
function fileFinder(folder: string, { answers }: Options): FindFile {
  return answers === undefined
    ? orNewest(folder, findInside(folder))
    : findInside(folder, findNames());
}

function assessOptions(options: Options): AssessOptions {
  const { answers: answersFile, directory, assessment, standard, by, lang, date } = options;
  return {
    clauses: options.clause,
    processes: options.process,
    roles: options.role,
    unanswered: options.unanswered,
    review: options.review,
    quick: options.quick,
    plain: asksInLines(options),
    new: options.new,
    from: options.from,
    ask: options.ask,
    set: options.set,
    replaceEvidence: options.replaceEvidence,
    site: options.site,
    place: Object.entries({ directory, assessment, standard, by, lang, date }).flatMap(
      ([name, value]) => (value === undefined ? [] : [`--${name} ${quoteForShell(value)}`]),
    ),
    ...(answersFile === undefined ? {} : { answersFile }),
  };
}
