import { checkDrill } from '../../src/app/load/check-drill.ts';
import { checkAssessment } from '../../src/assessment/build-assessment.ts';
import { checkAnswers } from '../../src/assessment/check-answers.ts';
import { checkInterview } from '../../src/assessment/check-said.ts';
import { checkAudit, remarkAudit } from '../../src/audit/check-audit.ts';
import { buildTheme } from '../../src/branding/build-theme.ts';
import { checkCrosswalk } from '../../src/crosswalk/check-crosswalk.ts';
import { lintCrosswalk } from '../../src/crosswalk/lint-crosswalk.ts';
import { buildEngagement } from '../../src/engagement/build-engagement.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { type Problem, withAdvice } from '../../src/model/problem.ts';
import type { Standard } from '../../src/model/standard.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { buildStandard } from '../../src/standard/build-standard.ts';
import { lintStandard } from '../../src/standard/lint-standard.ts';
import { standardDefaults } from '../../src/standard/standard-defaults.ts';
import { english } from './messages.ts';
import { problemsOf } from './problem-of.ts';
import { readDocument } from './read-document.ts';

const invalid = 'test/invalid';
const defaults = standardDefaults((key) => english.text(key));

/** Reads and builds a small standard in one file. */
export function readStandard(file: string): Standard {
  const head = readDocument(file, validatorOf('standard'));
  return buildStandard({ head, clauses: [] }, defaults, '');
}

/** What is wrong with a document in test/invalid, as eoms says it; its folder says what it is. */
export function refuse(name: string): readonly Problem[] {
  const file = `${invalid}/${name}`;
  const refusal = refusals[name.slice(0, name.indexOf('/'))];
  if (refusal === undefined) throw new Error(`nobody knows what ${name} is`);
  return refusal(file).map(withAdvice);
}

const tiny = readStandard('test/fixtures/tiny-standard.yaml');

const refusals: Readonly<Record<string, (file: string) => readonly Problem[]>> = {
  standard: (file) =>
    file.includes('/lint-')
      ? lintStandard({ head: readDocument(file, validatorOf('standard')), clauses: [] })
      : problemsOf(() => readStandard(file)),
  clauses: (file) => problemsOf(() => readDocument(file, validatorOf('clauses'))),
  engagement: (file) =>
    problemsOf(() => buildEngagement(readDocument(file, validatorOf('engagement')), tiny)),
  assessment: (file) =>
    file.includes('/schema-')
      ? problemsOf(() => readDocument(file, validatorOf('assessment')))
      : checkAssessment(readDocument(file, validatorOf('assessment')), tiny),
  audit: (file) => {
    if (file.includes('/schema-'))
      return problemsOf(() => readDocument(file, validatorOf('audit')));
    const document = readDocument(file, validatorOf('audit'));
    return file.includes('/remark-') ? remarkAudit(document, tiny) : checkAudit(document, tiny);
  },
  theme: (file) =>
    problemsOf(() => buildTheme(readDocument(file, validatorOf('theme')), defaultTheme)),
  crosswalk: refuseCrosswalk,
  drill: (file) =>
    file.includes('/schema-')
      ? problemsOf(() => readDocument(file, validatorOf('drill')))
      : checkDrill(readDocument(file, validatorOf('drill')), tiny),
  interview: (file) =>
    file.includes('/schema-')
      ? problemsOf(() => readDocument(file, validatorOf('interview')))
      : checkInterview(readDocument(file, validatorOf('interview')), tiny),
  answers: (file) =>
    file.includes('/schema-')
      ? problemsOf(() => readDocument(file, validatorOf('answers')))
      : checkAnswers(readDocument(file, validatorOf('answers')), tiny),
};

/** The files that are wrong by the lint are named by the id that their place would ask for. */
function refuseCrosswalk(file: string): readonly Problem[] {
  if (file.includes('/schema-'))
    return problemsOf(() => readDocument(file, validatorOf('crosswalk')));
  const document = readDocument(file, validatorOf('crosswalk'));
  if (file.includes('/lint-')) return lintCrosswalk(document, 'reading-law');
  const clauses = tiny.clauses.map(({ clause }) => clause);
  return checkCrosswalk(document, clauses);
}
