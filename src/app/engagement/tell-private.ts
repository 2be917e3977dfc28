import type { AssessmentTexts, AuditTexts } from '../../assessment/remarks/placed-texts.ts';
import { remarkPrivate, remarkPrivateInAudit } from '../../assessment/remarks/remark-private.ts';
import { remarkPrivateInEngagement } from '../../engagement/remark-private.ts';
import type { World } from '../world.ts';
import type { Workspace } from './workspace.ts';

/** What is printed of. */
export interface PrintedTexts {
  /** `undefined` = outside an engagement. */
  readonly engagement: Pick<Workspace, 'document'> | undefined;
  readonly assessment?: AssessmentTexts | undefined;
  readonly audits?: readonly AuditTexts[];
}

/**
 * Tells once who prints that private lines were left out, at the first of them: otherwise they would believe that all that was
 * written by hand is printed.
 */
export function tellPrivate(
  { engagement, assessment, audits = [] }: PrintedTexts,
  { warn }: Pick<World, 'warn'>,
): void {
  const found = [
    ...(engagement === undefined ? [] : remarkPrivateInEngagement(engagement.document)),
    ...(assessment === undefined ? [] : remarkPrivate(assessment)),
    ...audits.flatMap(remarkPrivateInAudit),
  ];
  const [first] = found;
  if (first?.place === undefined) return;
  warn([{ key: 'cli.private-left-out', values: { count: found.length }, place: first.place }]);
}
