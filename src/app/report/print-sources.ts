import type { Located } from '../../model/located.ts';
import { findTemplates, type TemplateName } from '../load/find-templates.ts';
import type { EngagementFile } from '../look/load-look.ts';
import {
  type CharacterSource,
  sourceOfDocument,
  sourcesOfTemplates,
} from './missing-characters.ts';

/**
 * Where the words of a report or checklist are written: in an assessment and in audits, where there
 * are any, in the engagement, and in its templates.
 */
export function sourcesOfEngagement(
  workspace: EngagementFile | undefined,
  documents: readonly Located<unknown>[],
  template: TemplateName,
): readonly CharacterSource[] {
  if (workspace === undefined) return [];
  const sources = [...documents, workspace.document].map(sourceOfDocument);
  return [...sources, ...sourcesOfTemplates(findTemplates(template, workspace.folder))];
}

/** What a brand adds to a print: its footer and author. */
export function sourcesOfBrand(engagement: EngagementFile | undefined): readonly CharacterSource[] {
  if (engagement === undefined) return [];
  const { branding } = engagement.document.value;
  return [sourceOfDocument({ ...engagement.document, value: { branding } })];
}
