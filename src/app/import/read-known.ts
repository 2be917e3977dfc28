import { isThere } from '../../files/disk/is-there.ts';
import type { Assessment } from '../../model/assessment.ts';
import { findAudits } from '../audits/find-audits.ts';
import { openAudits } from '../audits/open-audits.ts';
import { openAssessment } from '../engagement/open-assessment.ts';
import type { Workspace } from '../engagement/workspace.ts';
import type { World } from '../world.ts';
import type { KnownRecords } from './known-records.ts';

/** The records of an engagement; those of an assessment that is still to be made are empty. */
export async function readKnown(
  { workspace, path }: { readonly workspace: Workspace; readonly path: string | undefined },
  world: Pick<World, 'note'>,
): Promise<KnownRecords> {
  const isThereNow = path !== undefined && isThere(path);
  const { answers, said, findings } = isThereNow
    ? (await openAssessment(workspace, path)).assessment
    : nothing;
  return { answers, said, findings, ...(await readAudits(workspace, world)) };
}

const nothing: Pick<Assessment, 'answers' | 'said' | 'findings'> = {
  answers: new Map(),
  said: new Map(),
  findings: new Map(),
};

/** The audits of an engagement, and those of other standards. */
export async function readAudits(
  workspace: Workspace,
  world: Pick<World, 'note'>,
): Promise<Pick<KnownRecords, 'audits' | 'foreign'>> {
  const audits = (await openAudits(workspace, world)).map(({ audit }) => audit);
  const own = new Set(audits.map(({ id }) => id));
  return { audits, foreign: findAudits(workspace.folder).audits.filter(({ id }) => !own.has(id)) };
}
