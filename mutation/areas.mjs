/** What StrykerJS puts faults into, room by room, and the tests that have to find them. */
export const areas = {
  evaluation: {
    mutate: ['src/evaluation/**/*.ts'],
    tests: ['test/evaluation/**/*.test.ts'],
  },
  scope: {
    mutate: ['src/scope/*.ts', 'src/model/rules/applicability.ts'],
    tests: ['test/scope/*.test.ts'],
  },
  saving: {
    mutate: ['src/files/save/*.ts'],
    tests: [
      'test/files/save/{failing-disk,failing-lock,hold-document,hold-folder,leftovers}.test.ts',
      'test/files/save/{lock,make-folder,parse-holder,processes,read-note}.test.ts',
      'test/files/save/{refuse-outside,save-durably,save-together,write-through}.test.ts',
    ],
  },
  escaping: {
    mutate: [
      'src/model/text/{clean-for-terminal,escape-xml,given-text,line-ends,quote-for-shell}.ts',
      'src/model/text/quote-yaml.ts',
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
  },
};

/** The area that this process is about. */
export const area = Object.entries(areas).find(([name]) => name === process.env['EOMS_MUTATE']);
