const words = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => ['note', 'on', 'læring', 'og', 'prøver'][index % 5],
  ).join(' ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const svg =
  '<svg width="3000" height="3000" viewBox="0 0 3000 3000"><rect width="3000" height="3000" fill="#eee"/><text x="10" y="40" font-size="40">✓ label 語</text></svg>';

const drawing = (alt: string): string =>
  `![${alt}](data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')})`;

/** Longer than what a PDF for archives can hold in one string. */
export const endlessMarkdown = [
  `---\ntitle: "${'æ'.repeat(36_000)}"\nauthor: "${'b'.repeat(40_000)}"\n---`,
  `# ${'ord '.repeat(9_000)}`,
  `# ${'ord '.repeat(9_000)}`,
  drawing('ø'.repeat(36_000)),
  `[x](https://example.org/${'a'.repeat(40_000)})`,
].join('\n\n');

/** All that is hard to print, in one document. */
export const tortureMarkdown = [
  `---\ntitle: "${words(60)}"\nsubtitle: s\nauthor: ${words(60)}\n---`,
  `<!-- cover -->\n# ${words(30)}\n\n${words(40)}\n\n| | |\n|---|---|\n${Array.from({ length: 60 }, (_, index) => row([`k${index}`, words(12)])).join('\n')}\n<!-- /cover -->`,
  `<!-- toc: 6 -->`,
  `# ${'W'.repeat(200)}`,
  `###### ${words(80)}\n\n${words(900)}`,
  `- a\n  - b\n    - c\n      - d\n        - e\n          - ${'deep'.repeat(60)}`,
  `1234567. ${words(30)}\n\n   > ${words(60)}\n   >\n   > | a | b |\n   > |---|---|\n   > | ${words(20)} | ${'y'.repeat(90)} |`,
  `| ${Array.from({ length: 24 }, (_, index) => `h${index}`).join(' | ')} |\n|${'---|'.repeat(24)}\n${row(Array.from({ length: 24 }, () => 'Improvement'))}`,
  `| ${words(400)} | b |\n|---|---|\n${row([words(1600), `a<br><br>b ${'z'.repeat(300)}`])}\n${row(['', ''])}`,
  `<!-- min-row-height: 200mm -->\n| | |\n|---|---|\n| a | b |\n| c | d |`,
  `<!-- widths: 90% 90% auto -->\n| a | b | c |\n|--:|:-:|---|\n| ${words(40)} | ${words(40)} | ${words(40)} |`,
  `<!-- keep-together -->\n${Array.from({ length: 60 }, (_, index) => `## H${index}\n\n${words(30)}`).join('\n\n')}\n<!-- /keep-together -->`,
  `\`\`\`\n${'code line that is long '.repeat(20)}\n${'\tindented\n'.repeat(90)}\`\`\``,
  `![alt](data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')} "${words(60)}")`,
  `<!-- landscape -->\n# Wide\n\n![alt](data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')})\n<!-- portrait -->`,
  `<https://example.org/${'a-very-long-path/'.repeat(20)}> ~~${words(20)}~~ \`${'c'.repeat(200)}\` 😀 語 ש \u202E e\u0301\u0323`,
].join('\n\n');
