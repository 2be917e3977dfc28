/**
 * What StrykerJS puts faults into, the tests that have to find them, and how many of 100 they have to find.
 *
 * @typedef {{ mutate: string[], tests: string[], bar: number }} Area
 */

/**
 * A room whose tests have its name.
 *
 * @param {string} name
 * @returns {Area}
 */
const room = (name) => ({
  mutate: [`src/${name}/**/*.ts`],
  tests: [`test/${name}/**/*.test.ts`],
  bar: 75,
});

/** @type {Record<string, Area>} */
export const areas = {
  evaluation: {
    mutate: ['src/evaluation/**/*.ts'],
    tests: ['test/evaluation/**/*.test.ts'],
    bar: 90,
  },
  scope: {
    mutate: ['src/scope/*.ts', 'src/model/rules/applicability.ts'],
    tests: ['test/scope/*.test.ts'],
    bar: 90,
  },
  saving: {
    mutate: ['src/files/save/*.ts'],
    tests: [
      'test/files/save/{failing-disk,failing-lock,hold-document,hold-folder,leftovers}.test.ts',
      'test/files/save/{lock,make-folder,parse-holder,processes,read-note}.test.ts',
      'test/files/save/{refuse-outside,save-durably,save-together,write-through}.test.ts',
    ],
    bar: 90,
  },
  escaping: {
    mutate: [
      ...[
        'clean-for-terminal',
        'escape-xml',
        'given-text',
        'line-ends',
        'quote-for-shell',
        'quote-yaml',
      ].map((name) => `src/model/text/${name}.ts`),
      'src/report/words/escape-markdown.ts',
      'src/print/characters/clean-text.ts',
      'src/print/characters/text-html.ts',
      'src/print/pdf/file/pdf-string.ts',
    ],
    tests: [
      'test/model/text/*.test.ts',
      'test/cli/words/clean-for-terminal.test.ts',
      'test/report/escape-markdown.test.ts',
      'test/print/pdf/pdf-string.test.ts',
      'test/print/text/clean-text.test.ts',
    ],
    bar: 90,
  },
  ...Object.fromEntries(
    [
      'assessment',
      'audit',
      'branding',
      'briefing',
      'crosswalk',
      'edition',
      'engagement',
      'gate',
      'handbook',
      'questionnaire',
      'schedule',
      'standard',
    ].map((name) => [name, room(name)]),
  ),
};

/** The area that this process is about. */
export const area = Object.entries(areas).find(([name]) => name === process.env['EOMS_MUTATE']);

/**
 * The places in it to put faults into, `file:line-line`, where it is not to be the whole area.
 *
 * @type {string[] | undefined}
 */
export const places = JSON.parse(process.env['EOMS_MUTATE_PLACES'] ?? 'null') ?? undefined;
