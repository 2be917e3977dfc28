import { expect, it } from 'vitest';
import { keepStandards } from '../../../src/app/batch/keep-standards.ts';
import { loadStandard } from '../../../src/app/load/load-standard.ts';
import { english } from '../../support/messages.ts';

it('loads a standard once for all who follow it, wherever they are', async () => {
  const asked: string[] = [];
  const load = keepStandards((reference, from, messages) => {
    asked.push(`${reference} from ${from}`);
    return loadStandard(reference, from, messages);
  });
  const first = await load('iso-21001-2018', '/a', english);
  expect(await load('iso-21001-2018', '/b', english)).toBe(first);
  expect(await load('../examples/own-standard', 'docs', english)).not.toBe(first);
  await load('examples/own-standard', '.', english);
  expect(asked).toEqual(['iso-21001-2018 from /a', '../examples/own-standard from docs']);
});

it('lets go of what was not asked for longest, so that memory is bounded', async () => {
  let asked = 0;
  const standard = await loadStandard('iso-21001-2018', '.', english);
  const load = keepStandards(() => {
    asked += 1;
    return Promise.resolve(standard);
  });
  const names = Array.from({ length: 8 }, (_, index) => `own-${index}.yaml`);
  for (const name of names) await load(name, '/', english);
  await load('own-0.yaml', '/', english);
  expect(asked).toBe(8);
  await load('own-8.yaml', '/', english);
  await load('own-0.yaml', '/', english);
  expect(asked).toBe(9);
  await load('own-1.yaml', '/', english);
  expect(asked).toBe(10);
});

it('fails for each who follows what cannot be loaded', async () => {
  const load = keepStandards();
  await expect(load('nowhere.yaml', '/', english)).rejects.toMatchObject({ kind: 'input-missing' });
  await expect(load('nowhere.yaml', '/', english)).rejects.toMatchObject({ kind: 'input-missing' });
});
