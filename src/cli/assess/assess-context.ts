import type { ChalkInstance } from 'chalk';
import type { Messages } from '../../messages/messages.ts';
import type { Engagement } from '../../model/engagement.ts';
import type { Standard } from '../../model/standard.ts';
import type { AnswerStore } from '../../questionnaire/interviewer.ts';
import type { Stamp } from '../../questionnaire/revise-answer.ts';
import type { Selection } from '../../questionnaire/select-requirements.ts';
import type { HasFile } from './parse-evidence.ts';

/** What the flags of `eoms assess` say. */
export interface AssessOptions extends Selection {
  /** Numbered lines without redraw; also right where TERM is dumb. */
  readonly plain: boolean;
  /** `--answers FILE`: YAML or CSV by its name. */
  readonly answersFile?: string;
  /** What was typed of where to work, such as `--assessment FILE`: said again to resume. */
  readonly place?: readonly string[];
  /** `--new`: an assessment is begun, be there others or not. */
  readonly new?: boolean;
  /** `--set ID=RATING`, each as typed. */
  readonly set: readonly string[];
  /** `--replace-evidence`: note and evidence of the file go in the place of those that are there. */
  readonly replaceEvidence?: boolean;
}

/** Where questions are asked. Prompts go to `output`, which is stderr. */
interface AssessTerminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Whether both ends are a terminal, so that somebody can be asked. */
  readonly isTerminal: boolean;
  /** `--quiet`: nothing is said beside questions and results. */
  readonly quiet: boolean;
  /** Columns to print in where `output` does not know its own width. */
  readonly columns: number;
  /** Whether the terminal takes escape sequences; a simple one would print them. */
  readonly takesSequences: boolean;
  /** Says by its level whether there is colour at all. */
  readonly colour: ChalkInstance;
}

/** All that `eoms assess` works with. */
export interface AssessContext {
  readonly standard: Standard;
  readonly engagement: Engagement;
  readonly store: AnswerStore;
  readonly messages: Messages;
  readonly options: AssessOptions;
  /** Who answers, and when: an ISO date and time in UTC. */
  readonly stamp: () => Stamp;
  /** Whether the engagement holds a file; without it, it is taken to hold none. */
  readonly hasFile?: HasFile;
  readonly terminal: AssessTerminal;
}
