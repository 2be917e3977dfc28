import { expect, it } from 'vitest';
import { brandTheme } from '../../src/branding/brand-theme.ts';
import { checkPairs } from '../../src/branding/check-pairs.ts';
import { defaultTheme } from '../../src/print/document/theme.ts';
import { problemsOf } from '../support/problem-of.ts';

const locate = (path: readonly (string | number)[]) => ({
  file: `brand/${path.join('/')}`,
  line: 1,
  column: 1,
});

it('what is faint in the theme and not of the brand is placed where the brand begins', () => {
  const theme = { ...defaultTheme, charts: { ...defaultTheme.charts, text: '#e0e0e0' } };
  const problems = problemsOf(() => brandTheme(theme, { file: 'x', value: {}, locate }));
  expect(problems).toMatchObject([
    {
      key: 'branding.faint-ground',
      place: { file: 'brand/' },
      path: '',
      values: { colour: '#ffffff', other: '#e0e0e0' },
    },
  ]);
});

it('no colour is proposed where none can stand out so much', () => {
  const pair = {
    front: { path: ['colours', 'ink'], colour: '#777777' },
    ground: { path: undefined, colour: '#808080' },
    least: 7,
  } as const;
  const [problem] = checkPairs([pair], ([group, name]) => [group, name], locate);
  expect(problem).toEqual({
    key: 'branding.faint-front',
    values: { colour: '#777777', other: '#808080', contrast: '1.1', least: '7' },
    place: { file: 'brand/colours/ink', line: 1, column: 1 },
    path: 'colours.ink',
  });
});
