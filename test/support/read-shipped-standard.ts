import { readdirSync } from 'node:fs';
import { validatorOf } from '../../src/files/schema/validators.ts';
import type { StandardSource } from '../../src/standard/standard-source.ts';
import { readDocument } from './read-document.ts';

/** The files of a standard that eoms ships, read and checked. */
export function readShippedStandard(id: string): StandardSource {
  const folder = `standards/${id}`;
  const files = readdirSync(`${folder}/clauses`).toSorted();
  return {
    head: readDocument(`${folder}/standard.yaml`, validatorOf('standard')),
    clauses: files.map((name) => readDocument(`${folder}/clauses/${name}`, validatorOf('clauses'))),
  };
}
