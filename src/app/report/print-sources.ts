import { readDocument } from '../../files/read-document.ts';
import { findTemplates, type TemplateName } from '../load/find-templates.ts';
import type { EngagementFile } from '../look/load-look.ts';
import {
  type CharacterSource,
  sourceOfDocument,
  sourcesOfTemplates,
} from './missing-characters.ts';

/**
 * Where the words of a report or checklist are written: in an assessment, by its path ('' = none), in
 * the engagement, and in its templates.
 */
export async function sourcesOfEngagement(
  workspace: EngagementFile | undefined,
  assessment: string,
  template: TemplateName,
): Promise<readonly CharacterSource[]> {
  if (workspace === undefined) return [];
  const answers = assessment === '' ? [] : [await readDocument(assessment, 'assessment')];
  const documents = [...answers, workspace.document].map(sourceOfDocument);
  return [...documents, ...sourcesOfTemplates(findTemplates(template, workspace.folder))];
}

/** What a brand adds to a print: its footer and author. */
export function sourcesOfBrand(engagement: EngagementFile | undefined): readonly CharacterSource[] {
  if (engagement === undefined) return [];
  const { file, value, locate } = engagement.document;
  return [sourceOfDocument({ file, value: { branding: value.branding }, locate })];
}
