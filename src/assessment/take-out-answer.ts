import type { Document } from 'yaml';
import { takeOutOf } from '../editing/edit-document.ts';
import { answersSection } from './edit-assessment.ts';

/** Takes an answer out of the YAML document of an assessment; its comments go with it. */
export function takeOutAnswer(document: Document, id: string): void {
  takeOutOf(document, answersSection, id);
}
