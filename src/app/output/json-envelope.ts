import { version } from '../load/version.ts';

/**
 * Machine output: what it is and the version of its form, which program wrote it, and the content.
 * Keys are never translated.
 */
export function jsonOf(
  name: string,
  content: Readonly<Record<string, unknown>>,
  formVersion = 1,
): string {
  const envelope = {
    schema: `eoms/${name}@${formVersion}`,
    tool: { name: 'eoms', version: version() },
    ...content,
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}
