import { expect } from 'vitest';
import en from '../../../messages/en/files.json' with { type: 'json' };
import { createMessages } from '../../../src/messages/messages.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { EomsError } from '../../../src/model/problem.ts';

const messages = createMessages('en', en);

/** What an action is refused for. Fails where it is not refused, or by another error. */
export function refusalOf(act: () => unknown): EomsError {
  try {
    act();
  } catch (error) {
    if (error instanceof EomsError) return error;
    throw error;
  }
  return expect.fail('nothing was refused');
}

/** The same for an action that takes time. */
export async function laterRefusalOf(act: () => Promise<unknown>): Promise<EomsError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof EomsError) return error;
    throw error;
  }
  return expect.fail('nothing was refused');
}

/** `2:5 files.key-unknown`: the problems of a refusal with their places, without file and values. */
export function shortly(error: EomsError): readonly string[] {
  return error.problems.map((problem) => `${placeOf(problem)} ${problem.key}`);
}

/** The problems as a person reads them. */
export function inWords(error: EomsError): readonly string[] {
  return error.problems.map((problem) => {
    const hint = problem.hintKey === undefined ? '' : ` ${hintOf(problem)}`;
    return `${placeOf(problem)} ${messages.text(problem.key, problem.values)}${hint}`;
  });
}

function hintOf({ hintKey, hintValues }: Problem): string {
  return hintKey === undefined ? '' : messages.text(hintKey, hintValues);
}

function placeOf({ place }: Problem): string {
  return place?.line === undefined ? '-' : `${place.line}:${place.column ?? '-'}`;
}

/** Kind, problems and files of the EomsError with which something is refused later, in one line. */
export async function refusalLineOf(act: () => Promise<unknown>): Promise<string> {
  const { kind, problems } = await laterRefusalOf(act);
  return [kind, ...problems.map(({ key, place }) => `${key} ${place?.file}`)].join(' ');
}

/** The kind of that error, and its problems whole. */
export async function kindAndProblemsOf(act: () => Promise<unknown>): Promise<readonly unknown[]> {
  const { kind, problems } = await laterRefusalOf(act);
  return [kind, ...problems];
}
