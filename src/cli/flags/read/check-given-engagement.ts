import { checkLanguage } from '../../../app/engagement/check-language.ts';
import { nameSchemaError } from '../../../files/schema/name-schema-error.ts';
import { pruneSchemaErrors } from '../../../files/schema/prune-schema-errors.ts';
import { validatorOf } from '../../../files/schema/validators.ts';
import { isUnreadable } from '../../../files/text/decode-text.ts';
import type { DocumentPath } from '../../../model/located.ts';
import { EomsError, type Place, type Problem } from '../../../model/problem.ts';
import { isBlank } from '../../../model/text/given-text.ts';
import type { GivenEngagement } from './read-given-engagement.ts';

/** The flags that are not called like the key that they fill. */
const flags: Readonly<Record<string, string>> = {
  sites: 'site',
  conditions: 'condition',
  team: 'member',
};

/**
 * Holds what the flags of `init` say against what `eoms.yaml` can hold, before anything is asked.
 *
 * @throws EomsError `usage` with everything that does not fit, by its flag.
 */
export function checkGivenEngagement(given: GivenEngagement, language: string): void {
  const { name, type, sites, learners, staff, scope, conditions } = given;
  const institution = { name, type, sites, learners, staff };
  const team = given.team.map((member) => ({ name: member.name, role: member.role || undefined }));
  const said = { institution, scope, language, conditions, team };
  const unfit = [...findUnreadable(said, []), ...findUnfit(said)];
  const isNamed = unfit.some(({ place }) => place?.file === '--language');
  const hintKey = 'cli.language-absent.flag-hint';
  const absent = isNamed ? [] : checkLanguage(language, placeOf(['language']), hintKey);
  const problems = [...unfit, ...absent];
  if (problems.length > 0) throw new EomsError('usage', problems);
}

function findUnreadable(value: unknown, path: DocumentPath): readonly Problem[] {
  if (typeof value === 'string') {
    if (isUnreadable(value)) return [{ key: 'cli.control-character', place: placeOf(path) }];
    // What is empty is judged by the schema, to which a blank is a text.
    return value !== '' && isBlank(value)
      ? [{ key: 'files.text-empty', place: placeOf(path) }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => findUnreadable(inner, [...path, key]));
}

/** What is missing yet is asked. */
function findUnfit(said: object): readonly Problem[] {
  const document = { schema: 'eoms/engagement@1', ...said };
  return pruneSchemaErrors(validatorOf('engagement').errors(document))
    .filter(({ keyword }) => keyword !== 'required')
    .map((error) =>
      Object.assign(nameSchemaError(error, String(error.value)), { place: placeOf(error.path) }),
    );
}

/** Problems say where they are by the flag, as others do by the file. */
function placeOf([first, second]: DocumentPath): Place {
  const key = String(first === 'institution' ? second : first);
  return { file: `--${flags[key] ?? key}` };
}
