import type { Messages } from '../messages/messages.ts';
import type { MessageKey } from '../model/message-key.ts';
import type { SheetColumn } from './sheet.ts';

/** Columns by the messages of their titles, and their widths in characters. */
export type Columns = readonly (readonly [title: MessageKey, width: number])[];

/** Columns with their titles in words. */
export function columnsOf(messages: Messages, columns: Columns): readonly SheetColumn[] {
  return columns.map(([title, width]) => ({ title: messages.text(title), width }));
}
