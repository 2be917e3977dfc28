import { escapeMarkdown } from '../report/words/escape-markdown.ts';

/** What `eoms.yaml` says of an institution, as far as documents ask for it. */
export interface InstitutionFacts {
  readonly institution: string;
  readonly scope: string;
  readonly sites: readonly string[];
  /** Absent where they are not known. */
  readonly learners?: number | undefined;
  readonly staff?: number | undefined;
  /** What does not apply here, with the reason. */
  readonly exclusions: readonly Exclusion[];
  /** The conditions that do not hold here, by id. */
  readonly absent: ReadonlySet<string>;
}

/** What an institution leaves out of the standard. */
export interface Exclusion {
  readonly name: string;
  readonly reason: string;
}

/** `{{sites|address of each site}}`: a fact, and what is asked for where it is not known. */
const fact = /\{\{([a-z]+)\|([^{}|]+)\}\}/g;
const opening = /^<!-- when: ([a-z-]+) -->$/;
const closing = '<!-- /when -->';

/**
 * Makes the document of an institution from one that eoms ships: paragraphs for conditions that do
 * not hold are left out, and known facts are put in. What is not known is left as a place to fill in.
 */
export function fillIn(template: string, facts: InstitutionFacts): string {
  const known = wordsOf(facts);
  return keepWhatApplies(template, facts.absent)
    .replace(/^(title: .+)$/m, (line) => `${line}\nheader: ${JSON.stringify(facts.institution)}`)
    .replaceAll(fact, (_all, name: string, wanted: string) => known.get(name) ?? `[[${wanted}]]`);
}

/** Lines between `<!-- when: ID -->` and `<!-- /when -->` stay unless that condition does not hold. */
function keepWhatApplies(template: string, absent: ReadonlySet<string>): string {
  const kept: string[] = [];
  let isKept = true;
  for (const line of template.split('\n')) {
    const condition = opening.exec(line)?.[1];
    if (condition !== undefined) isKept = !absent.has(condition);
    else if (line === closing) isKept = true;
    else if (isKept) kept.push(line);
  }
  return kept.join('\n').replaceAll(/\n{3,}/g, '\n\n');
}

/** Each known fact as Markdown. Lists begin on a line of their own. */
function wordsOf(facts: InstitutionFacts): ReadonlyMap<string, string> {
  const { institution, scope, sites, learners, staff, exclusions } = facts;
  const words: readonly (readonly [string, string | undefined])[] = [
    ['institution', escapeMarkdown(institution)],
    ['scope', escapeMarkdown(scope.trim())],
    ['sites', listOf(sites.map(escapeMarkdown))],
    ['learners', learners?.toString()],
    ['staff', staff?.toString()],
    ['exclusions', listOf(exclusions.map(sayExclusion))],
  ];
  return new Map(
    words.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])),
  );
}

function sayExclusion({ name, reason }: Exclusion): string {
  return `**${escapeMarkdown(name)}.** ${escapeMarkdown(reason)}`;
}

function listOf(entries: readonly string[]): string | undefined {
  return entries.length === 0 ? undefined : entries.join('\n- ');
}
