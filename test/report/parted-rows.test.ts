import { describe, expect, it } from 'vitest';
import { gapReportSchema } from '../../src/report/gap-report/gap-report-schema.ts';
import { checkTemplate } from '../../src/report/template/check-template.ts';
import { shapeOf } from '../../src/report/template/shape-of.ts';
import { english } from '../support/messages.ts';

const gapReportShape = shapeOf(gapReportSchema);

const head = '| Gap |\n|---|\n';

/** The lines on which a row is said to be parted from others. */
function partedIn(main: string): readonly (number | undefined)[] {
  const surroundings = {
    fileOf: () => 'main.liquid',
    messages: english,
    checkHint: () => undefined,
  };
  const found = checkTemplate('main', gapReportShape, {
    ...surroundings,
    templates: { main, part: '| a |' },
  });
  expect(new Set(found.map(({ key }) => key))).toEqual(
    new Set(found.length === 0 ? [] : ['template.parted-row']),
  );
  return found.map(({ place }) => place?.line);
}

describe('rows that a blank line parts from their table', () => {
  it.each([
    [`${head}{% for g in gaps %}\n| {{ g.rank }} |\n{% endfor %}`, [4]],
    [`${head}{% for g in gaps -%}\n| {{ g.rank }} |\n\n{% endfor %}`, [4]],
    [`${head}| a |\n{% if gaps %}\n| b |\n{% endif %}\n`, [5]],
    [`${head}| a |\n\n| b |\n`, [5]],
    [`${head}| a |\n{% if gaps %}{% endif %}\n  | b |\n| c |\n`, [5]],
    [`${head}| a |\n{% comment %}x\n{% endcomment %}\n| b |\n`, [6]],
  ])('are found: %j', (template, lines) => {
    expect(partedIn(template)).toEqual(lines);
  });

  it.each([
    `${head}{%- for g in gaps %}\n| {{ g.rank }} |\n{%- endfor %}`,
    `${head}{% for g in gaps -%}\n| {{ g.rank }} |\n{% endfor %}`,
    `${head}{% for g in gaps %}| {{ g.rank }} |\n{% endfor %}`,
    `${head}| a |\n\n${head}| b |\n`,
    `{% for g in gaps %}\n${head}| {{ g.rank }} |\n{% endfor %}`,
    `{% if gaps %}\n${head}| a |\n{% else %}\n${head}| b |\n{% endif %}`,
    `${head}| a |\n\ntext\n\n${head}`,
    `${head}{%- for g in gaps %}\n{% render 'part' %}\n{%- endfor %}`,
    '| {% for g in gaps %}{{ g.rank }} |{% endfor %}',
  ])('are not where there are none: %j', (template) => {
    expect(partedIn(template)).toEqual([]);
  });
});
