import type { Located } from '../../model/located.ts';
import { findTemplates, type TemplateName } from '../load/find-templates.ts';
import type { EngagementFile } from '../look/load-look.ts';
import {
  type CharacterSource,
  sourceOfDocument,
  sourcesOfTemplates,
} from './missing-characters.ts';

/**
 * Where the words of a report or checklist are written: in an assessment, where there is one, in the
 * engagement, and in its templates.
 */
export function sourcesOfEngagement(
  workspace: EngagementFile | undefined,
  assessment: Located<unknown> | undefined,
  template: TemplateName,
): readonly CharacterSource[] {
  if (workspace === undefined) return [];
  const answers = assessment === undefined ? [] : [assessment];
  const documents = [...answers, workspace.document].map(sourceOfDocument);
  return [...documents, ...sourcesOfTemplates(findTemplates(template, workspace.folder))];
}

/** What a brand adds to a print: its footer and author. */
export function sourcesOfBrand(engagement: EngagementFile | undefined): readonly CharacterSource[] {
  if (engagement === undefined) return [];
  const { file, value, locate } = engagement.document;
  return [sourceOfDocument({ file, value: { branding: value.branding }, locate })];
}
