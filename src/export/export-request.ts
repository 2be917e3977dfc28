import type { Messages } from '../messages/messages.ts';
import type { EvaluationRecord } from '../model/evaluation.ts';
import type { TableSeparator } from '../model/rules/table-separator.ts';

/** What is written for another program, and what has to be known for that. */
export interface ExportRequest {
  readonly evaluation: EvaluationRecord;
  /** The words of its language. */
  readonly messages: Messages;
  /**
   * The folder of the engagement as seen from the root of its repository, parted by strokes: programs that show
   * gaps in files look for them from there. '' = it is the root, or in no repository.
   */
  readonly root: string;
  /** The version of eoms. */
  readonly version: string;
  /** What parts the cells of a table; a comma, where it is not said. */
  readonly separator?: TableSeparator;
}
