import type { EngagementDocument } from '../model/document.ts';
import type { DocumentPath, Located } from '../model/located.ts';
import type { Problem } from '../model/problem.ts';
import { type PlacedName, remarkOpenNames } from '../model/text/open-names.ts';
import { hasPrivateLines } from '../model/text/private-lines.ts';

/** Texts of `eoms.yaml` of which a private line is left out in print, each with its place. */
export function remarkPrivateInEngagement({
  value,
  locate,
}: Located<EngagementDocument>): readonly Problem[] {
  const texts: readonly (readonly [string, DocumentPath])[] = [
    [value.scope, ['scope']],
    ...Object.entries(value.conditions ?? {}).map(
      ([id, { justification = '' }]) =>
        [justification, ['conditions', id, 'justification']] as const,
    ),
  ];
  return texts
    .filter(([text]) => hasPrivateLines(text))
    .map(([, path]) => ({ key: 'engagement.private-line', place: locate(path) }));
}

/** Names in `eoms.yaml` that begin as a private line does, though a name is printed as it is. */
export function remarkNamesInEngagement({
  value,
  locate,
}: Located<EngagementDocument>): readonly Problem[] {
  const { institution, team = [], calendar, approval, branding } = value;
  const names: readonly PlacedName[] = [
    { name: institution.name, path: ['institution', 'name'] },
    ...(institution.sites ?? []).map((name, at) => ({ name, path: ['institution', 'sites', at] })),
    ...team.flatMap(({ name, role }, at) => [
      { name, path: ['team', at, 'name'] },
      { name: role, path: ['team', at, 'role'] },
    ]),
    ...(calendar?.holidays ?? []).map(({ name }, at) => {
      return { name, path: ['calendar', 'holidays', at, 'name'] };
    }),
    ...namesOfApproval(approval),
    ...(['logoAlt', 'footer', 'author'] as const).map((field) => {
      return { name: branding?.[field], path: ['branding', field] };
    }),
  ];
  return remarkOpenNames(names, locate);
}

function namesOfApproval(approval: EngagementDocument['approval']): readonly PlacedName[] {
  const { version, confidentiality, distribution = [], signatures = [] } = approval ?? {};
  return [
    { name: version, path: ['approval', 'version'] },
    { name: confidentiality, path: ['approval', 'confidentiality'] },
    ...distribution.map((name, at) => ({ name, path: ['approval', 'distribution', at] })),
    ...signatures.flatMap(({ name, role }, at) => [
      { name, path: ['approval', 'signatures', at, 'name'] },
      { name: role, path: ['approval', 'signatures', at, 'role'] },
    ]),
  ];
}
