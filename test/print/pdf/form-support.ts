/** A small form with a field of each kind. */
export const formMarkdown = [
  '---\ntitle: A form\nlanguage: en\nform: "{\\"which\\": \\"this one\\"}"\n---',
  '# A form',
  '| | |\n|---|---|',
  '| Name | Łódź Søhesten<!-- field: line name "Your name" --> |',
  '| Vote | <!-- field: choice vote yes "Your vote" "Yes" -->☐ Yes <!-- field: choice vote no "Your vote" "No" -->☐ No |',
  '| Points | <!-- field: check point:1 "First point" -->☐ First<br><!-- field: check point:2 "Second point" -->☐ Second |',
  '| Story | <!-- field: text story "What happened" --> |',
]
  .join('\n')
  .replaceAll(/\n(#)/g, '\n\n$1')
  .replaceAll('form\n|', 'form\n\n|');
