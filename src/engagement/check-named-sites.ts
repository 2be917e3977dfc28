import type { AssessmentDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { checkSite } from './check-site.ts';

/** Sites in an assessment that the institution does not have. */
export function checkNamedSites(
  { value, locate }: Located<Pick<AssessmentDocument, 'answers' | 'said'>>,
  sites: readonly string[],
): readonly Problem[] {
  const ofSpeakers = (
    list: readonly { readonly site?: string }[],
    path: DocumentPath,
  ): readonly Problem[] =>
    list.flatMap(({ site }, index) =>
      site === undefined ? [] : checkSite(site, sites, locate([...path, index, 'site'])),
    );
  const rated = Object.entries(value.answers).flatMap(([id, entry]) => [
    ...Object.keys(entry.sites ?? {}).flatMap((site) =>
      checkSite(site, sites, locate(['answers', id, 'sites', site], 'key')),
    ),
    ...ofSpeakers(entry.said ?? [], ['answers', id, 'said']),
  ]);
  const heard = Object.entries(value.said ?? {}).flatMap(([id, list]) =>
    ofSpeakers(list, ['said', id]),
  );
  return [...rated, ...heard];
}
