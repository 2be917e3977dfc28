import { sharedContext, type ToldRequest } from './print-request.ts';

/** Markdown → the bytes of a document for word processors. */
export async function printToDocx(markdown: string, request: ToldRequest): Promise<Uint8Array> {
  const [{ openForDocx }, { writeDocx }] = await Promise.all([
    import('../../print/print-room.ts'),
    import('../../print/docx/docx-room.ts'),
  ]);
  const context = { ...sharedContext(request), date: request.world.date };
  return writeDocx(await openForDocx(markdown, context), context);
}
