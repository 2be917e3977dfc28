import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { bundleScript } from './bundle-script.ts';
import { contentOf, turnOf } from './content-of.ts';
import { countCalls, type Outcome, type Saving, tamper, trace } from './strace.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** Whether the file saved is there already or each save makes a new one. */
export type Where = 'old' | 'new';

/** Saves of fixtures/save-in-turn.ts in a folder of their own, and the faults put into them. */
export interface Faults {
  /** The folder for logs and everything else that is not a saved file. */
  readonly folder: string;
  /** The command line that saves so many turns, with nothing saved yet. */
  saving(turns: number, where: Where): Saving;
  /** Tampers with the N-th call for each N until a run ends untouched; gives the runs before that. */
  sweep(call: string, tampering: string, where: Where): readonly Outcome[];
  remove(): void;
}

interface Measure {
  readonly first: number;
  readonly turns: number;
}

const countedSaves = 20;

/**
 * Faults are put into real system calls by strace: the N-th call of a kind kills the process or
 * fails, for N = first … until a run ends untouched. Calls count per thread, so those that Node makes
 * at its start are counted first and stepped over, and as many saves are made as that takes.
 */
export async function prepareFaults(): Promise<Faults> {
  const { folder, remove } = makeTemporaryFolder();
  const place = join(folder, 'saved');
  const script = await bundleScript('save-in-turn', folder);
  const measures = new Map<string, Measure>();

  function saving(turns: number, where: Where): Saving {
    const file = join(place, 'answers.yaml');
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    if (where === 'old') writeFileSync(file, contentOf(0));
    return [script, file, '1', String(turns), where];
  }

  function count(call: string, turns: number, where: Where): number {
    const log = join(folder, 'calls.log');
    trace(['-o', log, '-e', `trace=${call}`], saving(turns, where));
    return countCalls(log, call);
  }

  /** Where the calls for saving begin, and how many saves it takes to get there and once through. */
  function measure(call: string, where: Where): Measure {
    const known = measures.get(call + where);
    if (known !== undefined) return known;
    const before = count(call, 0, where);
    const each = Math.floor(count(call, countedSaves, where) / countedSaves);
    const found = { first: before + 1, turns: Math.ceil(before / each) + 1 };
    measures.set(call + where, found);
    return found;
  }

  function sweep(call: string, tampering: string, where: Where): readonly Outcome[] {
    const { first, turns } = measure(call, where);
    const outcomes: Outcome[] = [];
    for (let nth = first; ; nth += 1) {
      const outcome = tamper(call, `${tampering}:when=${nth}`, saving(turns, where));
      expectWhole(place, outcome, where);
      if (outcome.ended && outcome.saved === turns && outcomes.length > 0) return outcomes;
      outcomes.push(outcome);
      expect(outcomes.length, 'no run ends untouched').toBeLessThan(200);
    }
  }

  return { folder, saving, sweep, remove };
}

/** Expects that what was said to be saved is there, whole, and so is what was there before. */
function expectWhole(place: string, outcome: Outcome, where: Where): void {
  const names = readdirSync(place).toSorted();
  const saved = names.filter((name) => name.startsWith('answers.yaml'));
  const turns = saved.map((name) => turnOf(readFileSync(join(place, name))));
  const wanted = where === 'old' ? ['answers.yaml'] : turns.map((turn) => `answers.yaml.${turn}`);
  expect(saved).toEqual(wanted);
  expect(allowedTurns(outcome)).toContain(where === 'old' ? turns[0] : turns.length);
  const left = names.filter((name) => name.endsWith('.tmp'));
  expect(left.length).toBeLessThanOrEqual(outcome.ended ? 0 : 1);
}

/**
 * The turns that may be on disk: the last one reported as saved; after a kill also the next; if
 * unsure, only the next.
 */
function allowedTurns({ ended, saved, failure }: Outcome): readonly number[] {
  if (!ended) return [saved, saved + 1];
  return [failure?.endsWith('files.save-unsure') === true ? saved + 1 : saved];
}
