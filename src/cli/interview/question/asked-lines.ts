import type { QuestionView } from '../../../questionnaire/interviewer.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { type AskedContext, askedQuestions, generalQuestion } from './asked-questions.ts';
import type { AssessContext } from './assess-context.ts';
import { wholeWidth } from './question-lines.ts';

/** The question, or that of the role that is asked, in bold; with the general one below that where there is room. */
export function questionLines(
  { requirement }: Pick<QuestionView, 'requirement'>,
  context: AskedContext & Pick<AssessContext, 'terminal'>,
  room: 'own' | 'all' = 'own',
): readonly string[] {
  const { colour } = context.terminal;
  const width = wholeWidth(context.terminal);
  const own = askedQuestions(requirement, context).flatMap((text) => wrapText(text, width));
  const general = room === 'all' ? generalQuestion(requirement, context) : undefined;
  return [
    ...own.map((line) => colour.bold(line)),
    ...(general === undefined ? [] : wrapText(general, width).map((line) => colour.dim(line))),
  ];
}
