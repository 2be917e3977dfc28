import type { RequirementSource } from '../../app/load/requirement-sources.ts';
import { cleanForTerminal } from '../../model/text/clean-for-terminal.ts';

/** What files say, each below its place in the form that editors and terminals follow: `file:line`. */
export function saySources(sources: readonly RequirementSource[]): string {
  const said = sources.map(({ file, line, text }) => {
    const lines = text.split('\n').map((one) => `  ${one}`.trimEnd());
    return [`${file}:${line}`, ...lines, ''].join('\n');
  });
  return cleanForTerminal(said.map((one) => `${one}\n`).join(''));
}
