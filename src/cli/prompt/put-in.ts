import { type EditedText, insertText } from './edit-text.ts';

/** How a field takes what is pasted. */
export interface PutIn {
  /** For an answer of one line: the message when pasted lines were joined. */
  readonly joined?: string;
  /** Whether columns that are pasted are a name and what belongs to it: a colon comes between them. */
  readonly joinsColumns?: boolean;
}

/** Puts text into a field as the field takes it, with the message about it. */
export function putIn(
  edited: EditedText,
  pasted: string,
  { joined, joinsColumns = false }: PutIn,
): EditedText & { readonly notice: string } {
  const isTable = joinsColumns && pasted.includes('\t');
  const text = isTable ? joinColumns(pasted) : pasted.replaceAll('\t', ' ');
  if (joined === undefined || !text.includes('\n')) {
    return { ...insertText(edited, text), notice: '' };
  }
  const lines = text.split('\n').map((line) => line.trim());
  const line = lines.filter((one) => one !== '').join(' ');
  return { ...insertText(edited, line), notice: joined };
}

/** Rows of a table as lines: the first column, a colon, and the others. */
function joinColumns(text: string): string {
  return text
    .split('\n')
    .map((row) => {
      const [first = '', ...others] = row.split('\t').filter((cell) => cell.trim() !== '');
      return others.length === 0 ? first : `${first}: ${others.join(', ')}`;
    })
    .join('\n');
}
