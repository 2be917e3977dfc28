import { type ListedDocument, listDocuments } from '../../../app/handbook/look-at-documents.ts';
import { jsonOf } from '../../../app/output/json-envelope.ts';
import type { Messages } from '../../../messages/messages.ts';
import { greatestOf } from '../../../model/lists/extremes.ts';
import { cleanValues } from '../../../model/text/clean-for-terminal.ts';
import { exitCode } from '../../exit-code.ts';
import type { CommandInput } from '../../flags/commands.ts';
import { printResult, type Terminal } from '../../terminal/terminal.ts';

/** `eoms document list`: the documents that eoms ships, and how far each is in the engagement. */
export async function documentList(
  { options }: CommandInput<'document-list'>,
  terminal: Terminal,
): Promise<number> {
  const documents = await listDocuments(terminal);
  await printResult(
    options.json ? jsonOf('documents', { documents }) : sayDocuments(documents, terminal.messages),
  );
  return exitCode.done;
}

function sayDocuments(documents: readonly ListedDocument[], messages: Messages): string {
  const widths = {
    name: greatestOf(documents.map(({ name }) => name.length)),
    title: greatestOf(documents.map(({ title }) => title.length)),
  };
  const lines = documents.map(({ name, title, file, open }) => {
    const columns = { name: name.padEnd(widths.name), title: title.padEnd(widths.title) };
    return file === undefined
      ? messages.text('cli.document.not-begun', columns)
      : messages.text('cli.document.begun', cleanValues({ ...columns, file, count: open.length }));
  });
  return `${lines.join('\n')}\n`;
}
