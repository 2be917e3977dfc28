import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../src/app/load/load-templates.ts';
import { type Problem, withAdvice } from '../../src/model/problem.ts';
import { findWrongHint } from '../../src/print/markdown/find-wrong-hint.ts';
import { checklistSchema } from '../../src/report/checklist/checklist-schema.ts';
import type { Templates } from '../../src/report/engine/create-engine.ts';
import { gapReportSchema } from '../../src/report/gap-report/gap-report-schema.ts';
import { interviewMergeSchema } from '../../src/report/interview/interview-merge-schema.ts';
import { interviewPlanSchema } from '../../src/report/interview/interview-plan-schema.ts';
import { portfolioSchema } from '../../src/report/portfolio/portfolio-schema.ts';
import { drillViewSchema } from '../../src/report/standard/drill-schema.ts';
import { checkTemplate } from '../../src/report/template/check-template.ts';
import { shapeOf } from '../../src/report/template/shape-of.ts';
import { english } from '../support/messages.ts';

const gapReportShape = shapeOf(gapReportSchema);

function check(templates: Templates): readonly Problem[] {
  return checkTemplate('main', gapReportShape, surrounded(templates));
}

const fileOf = (name: string): string => `${name}.liquid`;

function surrounded(templates: Templates) {
  return { templates, fileOf, messages: english, checkHint: findWrongHint };
}

/** `line:column key → what was meant` for each problem of one template. */
function problemsOf(text: string): readonly string[] {
  return check({ main: text })
    .map(withAdvice)
    .map(({ key, values, place, hintValues }) => {
      const meant = hintValues?.['word'] === undefined ? '' : ` → ${hintValues['word']}`;
      const what = Object.values(values ?? {}).join(' ');
      return `${place?.line}:${place?.column} ${key.replace('template.', '')} ${what}${meant}`;
    });
}

describe('a shipped template', () => {
  it.each([
    ['gap-report', gapReportShape],
    ['checklist', shapeOf(checklistSchema)],
    ['drill', shapeOf(drillViewSchema)],
    ['interview-merge', shapeOf(interviewMergeSchema)],
    ['interview-plan', shapeOf(interviewPlanSchema)],
    ['portfolio', shapeOf(portfolioSchema)],
  ] as const)('has nothing wrong with it: %s', (name, shape) => {
    expect(checkTemplate(name, shape, surrounded(loadTemplates(name)))).toEqual([]);
  });
});

describe('a name that is not known', () => {
  it.each([
    ['{{ institutoin.name }}', '1:4 unknown-variable institutoin → institution'],
    ['a\n  {{ institution.nam }}', '2:18 unknown-field nam → name'],
    ['{{ scope.words }}', '1:10 unknown-field words'],
    ['{{ institution.staff.size }}', '1:22 no-fields size institution.staff.size'],
    ['{{ gaps[0].requirement.nmae }}', '1:24 unknown-field nmae → name'],
    ['{{ gaps.first.rnak }}', '1:15 unknown-field rnak → rank'],
    ['{{ institution["typ"] }}', '1:16 unknown-field typ → type'],
    ['{% for c in clauses %}{{ c.depht }}{% endfor %}', '1:28 unknown-field depht → depth'],
    ['{% for c in clauses %}{{ forloop.lst }}{% endfor %}', '1:34 unknown-field lst → last'],
    ['{% for c in clauses %}{% endfor %}{{ c }}', '1:38 unknown-variable c'],
    ['{% if gap.size > 0 %}{% endif %}', '1:7 unknown-variable gap → gaps'],
    ['{% if scope == 1 or stale %}{% endif %}', '1:21 unknown-variable stale → scale'],
    ['{% for i in (1..cuont) %}{% endfor %}', '1:17 unknown-variable cuont'],
    ['{% for c in clauses limit: most %}{% endfor %}', '1:28 unknown-variable most'],
    ['{% case scoep %}{% when 1, 2 or 3 %}{% endcase %}', '1:9 unknown-variable scoep → scope'],
    ['{{ scope | upcas }}', '1:12 unknown-filter upcas → upcase'],
    ['{{ scope | append: tema }}', '1:20 unknown-variable tema → team'],
    ["{{ 'report.titel' | t }}", '1:4 unknown-message report.titel → report.title'],
    ["{{ 'report.header' | t: name: 1 }}", '1:4 message-values report.header'],
    [
      "{{ 'a' | line_field: 'checklist.dat' }}",
      '1:22 unknown-message checklist.dat → checklist.date',
    ],
    [
      "{{ 'a' | choice_field: 'v', 'checklist.mayor', 'checklist.field.finding', clause: 1, name: 1 }}",
      '1:29 unknown-message checklist.mayor → checklist.major',
    ],
    ["{{ gaps | rows: 'rank', 'colour' }}", '1:25 unknown-column colour'],
    ["{{ gaps | map: 'rankk' }}", '1:16 unknown-field rankk → rank'],
    ["{% assign l = gaps | map: 'requirement' %}{{ l[0].nam }}", '1:51 unknown-field nam → name'],
    ["{{ team | lines: 'nam' }}", '1:18 unknown-field nam → name'],
    ["{{ 'clausen' | chart }}", '1:4 unknown-chart clausen → clauses'],
    ['{% fro %}', '1:1 unknown-tag fro → for'],
    ["{% include 'main' %}", '1:1 unknown-tag include'],
    ["{% render 'mian' %}", '1:11 unknown-part mian → main'],
    ["{% render 'main' %}", '1:11 renders-itself main'],
    ['{% render scope %}', '1:11 part-not-quoted scope'],
    ['x\n<!-- eoms: page-brake -->', '2:1 print.hint-unknown page-brake → page-break'],
    ['x\n<!-- page-brake -->', '2:1 print.hint-unknown page-brake → page-break'],
    ['x\n<!--\neoms:\nbla -->', '2:1 print.hint-unknown bla'],
    ['x {{ date }} <!-- eoms: toc: 9 -->', '1:14 print.hint-toc 9'],
    ['x <!-- eoms: field: check a -->', '1:3 print.field-form'],
  ])('is found: %s', (text, said) => {
    expect(problemsOf(text).map((problem) => problem.slice(0, said.length))).toEqual([said]);
  });

  it('is found in every part, with what the part is given, once for each place', () => {
    const templates = {
      main: "{% for g in gaps %}{% render 'one', gap: g %}{% endfor %}{% render 'one', gap: scope %}",
      one: '{{ gap.rank }}{{ other }}',
    };
    const found = check(templates).map(
      ({ key, place }) => `${place?.file}:${place?.column} ${key}`,
    );
    expect(found).toEqual([
      'one.liquid:8 template.unknown-field',
      'one.liquid:18 template.unknown-variable',
    ]);
  });

  it('is known where a part is rendered with one thing or for a list', () => {
    const templates = {
      main: "{% render 'a', scale: 1 %}{% render 'b' with institution as it, x: 1 %}{% render 'b' for team as it %}",
      a: '{{ scale }}',
      b: '{{ it.name }}{{ forloop.index }}{{ x }}',
    };
    const found = check(templates).map(({ values }) => values?.['name']);
    expect(found).toEqual(['forloop', 'x']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['{{ }}', ['1:4 not-understood {{ }}']],
    ['{{ scope', ['1:1 not-understood {{ scope']],
    ['{% if %}{% endif %}', ['1:6 not-understood {% if %}']],
    ['{% assign x %}', ['1:12 not-understood {% assign x %}']],
    ['{% capture %}{% endcapture %}', ['1:11 not-understood {% capture %}']],
    ['{% for x of gaps %}{% endfor %}', ['1:12 not-understood {% for x of gaps %}']],
    ['{% %}', ['1:4 not-understood {% %}']],
    ["{% render 'main' with gaps %}", ['1:27 not-understood']],
    ['{{ scope date }}', ['1:10 leftover date']],
    ['{% if scope scope %}{% endif %}', ['1:13 leftover scope']],
    ['{% if scope %}', ['1:1 not-closed if']],
    ['{% endif %}', ['1:1 unexpected-tag endif']],
    ['{% else %}', ['1:1 unexpected-tag else']],
    ['{% if scope %}{% when 1 %}{% endif %}', ['1:15 unexpected-tag when']],
    ['{% for x in gaps %}{% if x %}{% endfor %}', ['1:20 not-closed if']],
  ])('is said with its place: %s', (text, said) => {
    const found = problemsOf(text);
    expect(found).toHaveLength(said.length);
    for (const [index, words] of said.entries()) expect(found[index]).toContain(words);
  });

  it('hides nothing of what comes after it', () => {
    const text = '{{ }}{% if %}{{ a1 }}{% else %}{{ b1 }}{% endif %}\n{% fro %}{{ c1 }}{{ d1';
    expect(problemsOf(text).map((problem) => problem.split(' ').slice(1, 3).join(' '))).toEqual([
      'not-understood {{',
      'not-understood {%',
      'unknown-variable a1',
      'unknown-variable b1',
      'unknown-tag fro',
      'unknown-variable c1',
      'not-understood {{',
    ]);
  });

  it('is not looked for in what others write into comments', () => {
    expect(problemsOf('<!-- our own note --> <!-- over\ntwo lines --> <!-- open')).toEqual([]);
  });

  it('is found in a moment in a template of comments', () => {
    expect(problemsOf('<!--'.repeat(100_000))).toEqual([]);
    expect(problemsOf('<!--eoms:x-->\n'.repeat(20_000))).toHaveLength(20_000);
  });

  it('is not looked for in comments and raw text', () => {
    const text =
      '{% comment %}{{ x }}{% bla %}{% comment %}{% endcomment %}{% raw %}{{ x }}{% endraw %}{% # note %}';
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('what a template may do', () => {
  it.each([
    "{% assign x = scope | append: '!' %}{% capture y %}{{ x }}{% endcapture %}{{ y }}{% echo y | upcase %}",
    "{% for g in gaps reversed limit: 2 offset: 1 %}{{ g.requirement.name }}{% if forloop.first %}{% break %}{% else %}{% continue %}{% endif %}{% cycle 'a', 'b' %}{% endfor %}",
    "{% case readiness.verdict %}{% when 'ready' or 'x' %}a{% else %}b{% endcase %}",
    "{% unless team.size > 0 and scope contains 'x' %}{{ team.last.role }}{% endunless %}",
    "{{ register | where: 'gap', 'major' | rows: 'rank', 'name', 'score' }}",
    "{{ gaps | map: 'rank' | first }}{{ gaps | find: 'rank', 1 }}{{ 'a,b' | split: ',' | size }}",
    "{{ 'report.header' | t: institution: institution.name }}{{ clauses[forloop].name }}{{ team[0][scope] }}",
    "{% assign key = 'report.verdict.' | append: readiness.verdict %}{{ key | t }}",
    '{{ "text".size }}{{ (1..3) | join }}{{ nil }}{{ true }}',
  ])('is not held against it: %s', (text) => {
    expect(problemsOf(text).filter((problem) => !problem.includes('forloop'))).toEqual([]);
  });
});
