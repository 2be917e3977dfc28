import { version } from '../load/version.ts';

/** Machine output: what it is, which program wrote it, and the content. Keys are never translated. */
export function jsonOf(name: string, content: Readonly<Record<string, unknown>>): string {
  const envelope = {
    schema: `eoms/${name}@1`,
    tool: { name: 'eoms', version: version() },
    ...content,
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}
