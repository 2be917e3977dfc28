import type { ChalkInstance } from 'chalk';
import type { FollowedOn } from '../../../app/answers/follow-on.ts';
import type { GivingContext } from '../../../app/answers/record-given-answers.ts';
import type { DraftKeeper } from '../../../app/drafts/draft-keeper.ts';
import type { Messages } from '../../../messages/messages.ts';
import type { Testimony } from '../../../model/assessment.ts';
import type { Engagement } from '../../../model/engagement.ts';
import type { Selection } from '../../../scope/select-requirements.ts';
import type { KeepBeside } from './keep-typed.ts';

type Given = GivingContext['options'];

/** What the flags of `eoms assess` say. */
export interface AssessOptions extends Selection, Given {
  /** Numbered lines without redraw; also right for a terminal that takes no escape sequences. */
  readonly plain: boolean;
  /** The typed arguments on where to work, such as `--assessment FILE`: repeated in the advice to resume. */
  readonly place?: readonly string[];
  /** `--quick`: ratings are given in a list, a clause at a time. */
  readonly quick?: boolean;
  /** `--new`: an assessment is begun, be there others or not. */
  readonly new?: boolean;
  /** `--from`, as typed: said again while nothing is recorded yet. */
  readonly from?: string | undefined;
  /** `--ask`, as typed. */
  readonly ask?: string | undefined;
}

/** Where questions are asked. Prompts go to `output`, which is stderr. */
interface AssessTerminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Whether both ends are a terminal, so that questions can be asked. */
  readonly isTerminal: boolean;
  /** `--quiet`: only questions and results are shown. */
  readonly quiet: boolean;
  /** Columns to print in where `output` does not know its own width. */
  readonly columns: number;
  /** Whether the terminal takes escape sequences; a simple one would print them. */
  readonly takesSequences: boolean;
  /** Says by its level whether there is colour at all. */
  readonly colour: ChalkInstance;
}

/** All that `eoms assess` works with. */
export interface AssessContext extends GivingContext {
  readonly engagement: Engagement;
  readonly messages: Messages;
  /** The earlier assessment whose answers are shown, and what of it is asked. */
  readonly following?: FollowedOn | undefined;
  /** What people said about a requirement, by its id. */
  readonly said?: (id: string) => readonly Testimony[];
  /** Saves a text that is too long to be recorded in a file of its own, whose shown path it gives. */
  readonly keepBeside: KeepBeside;
  /** Keeps what is being typed; absent where nothing is asked. */
  readonly drafts?: DraftKeeper;
  /** Records what an earlier run left half typed, and says so. */
  readonly takeUpLeft?: (say: (text: string) => void) => Promise<void>;
  /** Where files of evidence are looked for: the folder of `eoms.yaml`. */
  readonly folder?: string;
  readonly options: AssessOptions;
  readonly terminal: AssessTerminal;
}
