import type { RequirementResult } from '../model/evaluation.ts';
import { escapeMarkdown } from '../report/words/escape-markdown.ts';
import { safeLine, safeText } from './safe-text.ts';
import { sarifText } from './sarif-text.ts';

/** What GitHub shows of a rule at the most; longer ones are refused or cut there. */
const mostOfName = 255;
const mostOfDescription = 1024;
/** Enough for any requirement that eoms ships; a rule is shown whole or not at all. */
const mostOfHelp = 8000;

/** How a rule counts where nothing is said of a result, and the word that GitHub has for it, by weight. */
const levels = {
  1: { level: 'note', severity: 'recommendation' },
  2: { level: 'warning', severity: 'warning' },
  3: { level: 'error', severity: 'error' },
} as const satisfies Readonly<Record<RequirementResult['weight'], object>>;

/** What GitHub calls it: in parts, as it has the look of a message. */
const gitHubSeverity = ['problem', 'severity'].join('.');

/** A requirement as a rule of SARIF (3.49): its name, its question, why it matters, and its points in our words. */
export function sarifRule(requirement: RequirementResult): Readonly<Record<string, unknown>> {
  const { id, name, clause, question, intent = '', weight, items } = requirement;
  const { level, severity } = levels[weight];
  const points = items.map(({ ref, text }) => `${ref} ${text}`);
  return {
    id,
    name: safeLine(name, mostOfName),
    shortDescription: { text: sarifText(`${clause} ${name}`, mostOfDescription) },
    fullDescription: { text: sarifText(question, mostOfDescription) },
    help: {
      text: sarifText([question, intent, ...points].filter(isSaid).join('\n'), mostOfHelp),
      markdown: helpMarkdown([question, intent], points),
    },
    defaultConfiguration: { level },
    properties: { tags: [`clause-${clause}`], [gitHubSeverity]: severity },
  };
}

function helpMarkdown(paragraphs: readonly string[], points: readonly string[]): string {
  const parts = [
    ...paragraphs.filter(isSaid).map((text) => escapeMarkdown(safeText(text, mostOfDescription))),
    points.map((text) => `- ${escapeMarkdown(safeText(text, mostOfDescription))}`).join('\n'),
  ];
  return safeText(parts.filter(isSaid).join('\n\n'), mostOfHelp);
}

function isSaid(text: string): boolean {
  return text !== '';
}
