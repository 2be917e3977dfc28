import { basename, dirname, join } from 'node:path';
import { auditsFolder, isAuditName } from '../audits/find-audits.ts';
import { assessmentsFolder } from '../engagement/choose-assessment.ts';
import { isAcceptedName } from '../engagement/open-accepted.ts';
import { engagementPath } from '../engagement/workspace.ts';
import type { FileKind } from './kind-of-file.ts';

/**
 * What every command reads a file as for its place in an engagement, whatever it says that it is;
 * `undefined` = what it says counts.
 */
export function kindByPlace(path: string, folder: string | undefined): FileKind | undefined {
  if (folder === undefined) return undefined;
  if (dirname(path) === folder) {
    if (isAcceptedName(basename(path))) return 'accepted';
    return engagementPath(folder) === path ? 'engagement' : undefined;
  }
  const isInAudit = dirname(dirname(path)) === join(folder, auditsFolder);
  return isInAudit && isAuditName(basename(path)) ? 'audit' : undefined;
}

/** Whether a file lies where every command looks for assessments. */
export function isAmongAssessments(path: string, folder: string | undefined): boolean {
  return folder !== undefined && dirname(path) === join(folder, assessmentsFolder);
}
