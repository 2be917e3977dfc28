import type { EvaluationCut } from '../../briefing/cut-evaluation.ts';
import type { Audience } from '../../model/rules/audience.ts';
import type { TableSeparator } from '../../model/rules/table-separator.ts';
import type { PrintChoice } from '../output/print-choice.ts';
import type { SubjectChoice } from './open-report-subject.ts';

/** What report is asked for. */
export interface ReportRequest {
  readonly subject: SubjectChoice;
  /** Whom it is for; `undefined` = for all, in one. */
  readonly audience?: Audience | undefined;
  /** Whether pictures among the evidence are shown. */
  readonly photos: boolean;
  /** A framework, by id or path, for which the report says what is already shown. */
  readonly map?: string | undefined;
  /** To what it is cut; `undefined` = it shows all. */
  readonly cut?: EvaluationCut | undefined;
  /** What parts the cells of a table, where it is one. */
  readonly separator?: TableSeparator | undefined;
  readonly choice: PrintChoice;
}
