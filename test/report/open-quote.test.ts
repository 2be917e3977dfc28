import { describe, expect, it } from 'vitest';
import { findWrongHint } from '../../src/print/markdown/find-wrong-hint.ts';
import { gapReportSchema } from '../../src/report/gap-report/gap-report-schema.ts';
import { checkTemplate } from '../../src/report/template/check-template.ts';
import { shapeOf } from '../../src/report/template/shape-of.ts';
import { english } from '../support/messages.ts';

const shape = shapeOf(gapReportSchema);

/** `line:column key words` for each problem of one template. */
function problemsOf(text: string): readonly string[] {
  const surroundings = {
    templates: { main: text },
    fileOf: (name: string) => `${name}.liquid`,
    messages: english,
    checkHint: findWrongHint,
  };
  return checkTemplate('main', shape, surroundings).map(({ key, values, place }) => {
    const what = Object.values(values ?? {}).join(' ');
    return `${place?.line}:${place?.column} ${key.replace('template.', '')} ${what}`;
  });
}

describe('a quote that is not closed', () => {
  it.each([
    ['{% if "a %}{% endif %}', '1:7 quote-open "a'],
    ["a\n{% if scope == 'a -%}{% endif %}", "2:16 quote-open 'a"],
    ['{% unless scope contains "a %}{% endunless %}', '1:26 quote-open "a'],
    ['{% assign x = "a %}{{ x }}', '1:15 quote-open "a'],
    ['{% assign x = scope | append: "a %}{{ x }}', '1:31 quote-open "a'],
    ['{% for i in "a %}{{ i }}{% endfor %}', '1:13 quote-open "a'],
    ['{% for i in (1..3) limit: "a %}{{ i }}{% endfor %}', '1:27 quote-open "a'],
    ['{% case "a %}{% when 1 %}{% endcase %}', '1:9 quote-open "a'],
    ['{% case scope %}{% when "a" or "b %}{% endcase %}', '1:32 quote-open "b'],
    ['{% capture "a %}{% endcapture %}', '1:12 quote-open "a'],
    ["{% cycle \"a, 'b' %}", "1:10 quote-open \"a, 'b'"],
    ['{% echo "a %}', '1:9 quote-open "a'],
    ['{% render "main %}', '1:11 quote-open "main'],
    ['{% if scope" %}{% endif %}', '1:12 quote-open "'],
    ['{{ "a }}', '1:4 quote-open "a'],
    ["{{- scope | append: 'a -}}", "1:21 quote-open 'a"],
    ['{{ scope | replace: "a, \'b\' }} and {{ "c" }}', "1:21 quote-open \"a, 'b'"],
    ['{{ "a }}\n\n{{ "b" }}', '1:4 quote-open "a'],
    ['{{ scope["a }}', '1:10 quote-open "a'],
    ['{{ "a', '1:4 quote-open "a'],
  ])('is told at its place: %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it.each([
    '{{ "}}" }}{{ "it\'s" }}{{ \'a "quoted" word\' }}',
    '{{ "a\\" b" }}{% assign x = \'it\\\'s\' %}{{ x }}',
    "{% # it's fine %}{% comment it's %}it's {% if \"a %}{% endcomment %}",
    '{% raw %}{% if "a %}{{ it\'s }}{% endraw %}It\'s 5" long.',
  ])('is not one that is: %j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});
