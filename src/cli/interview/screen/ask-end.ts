import type { EndView } from '../../../questionnaire/interviewer.ts';
import type { Size } from '../../prompt/prompt.ts';
import { readableWidth, wrapText } from '../../terminal/wrap-text.ts';
import { endPrompt } from './end-prompt.ts';
import type { TerminalAsking } from './terminal-asking.ts';

/** Asks whether that is the end, or the last answer is to be taken back. */
export function askEnd(
  { open }: EndView,
  { context, session }: TerminalAsking,
): Promise<'end' | 'undo'> {
  const { messages, terminal } = context;
  return session.ask(
    endPrompt({
      head: drawn(messages.text('questionnaire.end', { open }), terminal.colour.bold),
      wrongKey: drawn(messages.text('questionnaire.end-wrong')),
      early: drawn(messages.text('questionnaire.early-dropped')),
    }),
  );
}

function drawn(
  text: string,
  paint = (line: string): string => line,
): (size: Size) => readonly string[] {
  return ({ columns }) => wrapText(text, readableWidth(columns)).map((line) => paint(line));
}
