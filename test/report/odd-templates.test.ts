import { describe, expect, it } from 'vitest';
import { withAdvice } from '../../src/model/problem.ts';
import type { Templates } from '../../src/report/engine/create-engine.ts';
import { renderTemplate } from '../../src/report/engine/render-template.ts';
import { gapReportSchema } from '../../src/report/gap-report/gap-report-schema.ts';
import { checkTemplate } from '../../src/report/template/check-template.ts';
import { nameTemplateError } from '../../src/report/template/name-template-error.ts';
import type { ValueShape } from '../../src/report/template/shape.ts';
import { shapeOf } from '../../src/report/template/shape-of.ts';
import { english } from '../support/messages.ts';

const gapReportShape = shapeOf(gapReportSchema);

const fileOf = (name: string): string => `${name}.liquid`;

/** `main.liquid:1:4 unknown-variable x` for each problem, in the order reported. */
function problemsOf(templates: Templates, shape: ValueShape = gapReportShape): readonly string[] {
  const surroundings = { templates, fileOf, messages: english, checkHint: () => undefined };
  return checkTemplate('main', shape, surroundings)
    .map(withAdvice)
    .map(({ key, values, place, hintValues }) => {
      const what = [...Object.values(values ?? {}), ...Object.values(hintValues ?? {})].join(' ');
      const at = `${place?.file}:${place?.line}:${place?.column}`;
      return `${at} ${key.replace('template.', '')} ${what}`.trim();
    });
}

describe('a template is checked', () => {
  it('as an empty one where there is none of its name', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each(['unknown', 'text', { list: 'text' }] as const)(
    'as one that sees nothing where what it sees has no names: %j',
    (shape) => {
      expect(problemsOf({ main: '{{ scope }}' }, shape)).toEqual([
        'main.liquid:1:4 unknown-variable scope',
      ]);
    },
  );

  it('with what is wrong in its own file before what is wrong in its parts', () => {
    const main = "{% render 'part' %}\n{{ scpe }}\n";
    const part = '{{ nothing }}{{ never }}';
    expect(problemsOf({ main, part })).toEqual([
      'main.liquid:2:4 unknown-variable scpe scope',
      'part.liquid:1:4 unknown-variable nothing',
      'part.liquid:1:17 unknown-variable never',
    ]);
  });

  it.each([
    ['a\n{% cycle %}\nb', ['main.liquid:2:9 not-understood {% cycle %}']],
    ['{% cycle %}', ['main.liquid:1:9 not-understood {% cycle %}']],
    ['{{ gaps.sise }}', ['main.liquid:1:9 unknown-field sise size']],
    ['{{ gaps.frist }}', ['main.liquid:1:9 unknown-field frist first']],
    ['{{ clauses.frist.id }}', ['main.liquid:1:12 unknown-field frist first']],
    ["{{ gaps | map: 'rnak' }}", ['main.liquid:1:16 unknown-field rnak rank']],
    ["{% assign x = scope | split: ',' %}{{ x | rows: 'colour' }}", []],
    ["{{ ['scope'] }}", []],
  ])('%s', (main, problems) => {
    expect(problemsOf({ main })).toEqual(problems);
  });
});

const head = '| Gap |\n|---|\n';

const within = (loops: number): readonly string[] => {
  const open = '{% for g in gaps -%}'.repeat(loops);
  const main = `${open}| {{ g.rank }} |\n\n${'{% endfor %}'.repeat(loops)}`;
  return problemsOf({ main });
};

describe('rows of a table that are parted', () => {
  it('are found on the last line too, without a line end', () => {
    expect(problemsOf({ main: `${head}| a |\n\n| b |` })).toEqual(['main.liquid:5:1 parted-row']);
  });

  it('are found within a few loops, and not looked for within very many', () => {
    expect(within(3)).toEqual(['main.liquid:1:61 parted-row']);
    expect(within(52)).toHaveLength(1);
  });
});

const work = (main: string) => ({
  name: 'main',
  templates: { main },
  view: {},
  charts: {},
  photos: {},
});

describe('a template that is filled', () => {
  const form = {
    standard: 'tiny',
    digest: 'ab',
    engagement: '',
    institution: 'Birch School',
    date: '2027-01-11',
    requirements: [],
  };
  const identity = `{"schema":"eoms/form@3","standard":"tiny","digest":"ab","engagement":"","institution":"Birch School","date":"2027-01-11","requirements":[],"fields":0,"each":[],"once":[]}`;

  it('says which form it is on top of its front matter', () => {
    const markdown = renderTemplate({ ...work('---\ntitle: x\n---\n\nText\n'), form }, english);
    expect(markdown).toBe(`---\nform: ${JSON.stringify(identity)}\ntitle: x\n---\n\nText\n`);
  });

  it('gets front matter for that where it has none', () => {
    const markdown = renderTemplate({ ...work('Text\n'), form }, english);
    expect(markdown).toBe(`---\nform: ${JSON.stringify(identity)}\n---\n\nText\n`);
  });

  it('passes over values of a message that bear no name', () => {
    expect(renderTemplate(work("{{ 'report.not-scored' | t: 5, 'x' }}"), english)).toBe(
      'not scored\n',
    );
    expect(renderTemplate(work("{{ 'report.not-scored' | quoted_t: 5 }}"), english)).toBe(
      '"not scored"\n',
    );
  });
});

function thrownBy(text: string): unknown {
  try {
    return renderTemplate(work(text), english);
  } catch (error) {
    return error;
  }
}

describe('an error while a template is filled', () => {
  const unread = { name: 'main', templates: { main: '{{ x' } };

  it('has no name if it is not an error', () => {
    expect(nameTemplateError('parse length limit exceeded', unread, fileOf)).toBeUndefined();
  });

  it('is placed in the file of the template whose text it is in', () => {
    const named = nameTemplateError(thrownBy('a\n{% nope %}'), unread, fileOf);
    expect(named).toMatchObject({ key: 'template.unknown-tag', place: { line: 2, column: 1 } });
    expect(nameTemplateError(new RangeError('Invalid array length'), unread, fileOf)).toEqual({
      key: 'template.too-much',
      place: { file: 'main.liquid' },
    });
  });
});
