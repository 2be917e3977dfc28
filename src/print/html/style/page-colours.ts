import type { Theme } from '../../../model/theme.ts';
import { mirrorColour } from './mirror-colour.ts';

const paper = '#ffffff';

type Colours = Readonly<Record<string, string>>;

/** The colours of the page by the name of their custom property, on white paper. */
function lightColours({ colours, fills, tones, headings }: Theme): Colours {
  return {
    paper,
    ink: colours.ink,
    accent: colours.accent,
    link: colours.link,
    muted: colours.muted,
    line: colours.line,
    'form-line': colours.formLine,
    'strong-line': colours.strongLine,
    'table-head': fills.tableHead ?? paper,
    code: fills.code ?? paper,
    'code-block': fills.codeBlock ?? paper,
    ...nameEach(
      'heading',
      headings.map(({ colour }) => colours[colour]),
    ),
    ...Object.fromEntries(Object.entries(tones).map(([name, { colour }]) => [name, colour])),
  };
}

function nameEach(name: string, values: readonly string[]): Colours {
  return Object.fromEntries(values.map((value, index) => [`${name}-${index + 1}`, value]));
}

/** A cover with a ground of its own is the same in both schemes; one on paper goes with the page. */
function coverColours({ colours, fills }: Theme): Colours {
  return {
    'cover-ground': fills.cover ?? paper,
    'cover-title': colours.coverTitle,
    'cover-subtitle': colours.coverSubtitle,
  };
}

/** The colours of all drawings of a document: of their shapes, and of stops of their gradients. */
interface DrawnColours {
  readonly shapes: readonly string[];
  readonly stops: readonly string[];
}

/**
 * Custom properties for the light scheme and the dark, and the tones and colours of drawings that
 * use them.
 */
export function writeColourRules(theme: Theme, { shapes, stops }: DrawnColours): string {
  const drawn = [...new Set([...shapes, ...stops])].toSorted();
  const drawings = Object.fromEntries(drawn.map((hex) => [`drawn-${hex.slice(1)}`, hex]));
  const cover = coverColours(theme);
  const isOnPaper = theme.fills.cover === undefined;
  const changing = { ...lightColours(theme), ...drawings, ...(isOnPaper ? cover : {}) };
  const staying = { 'logo-ground': paper, ...(isOnPaper ? {} : cover) };
  const dark = Object.fromEntries(
    Object.entries(changing).map(([name, colour]) => [name, mirrorColour(colour)]),
  );
  return [
    `:root { ${writeProperties({ ...changing, ...staying })} }`,
    '@media screen {',
    `:root[data-scheme='dark'] { color-scheme: dark; ${writeProperties(dark)} }`,
    '}',
    '@media screen and (prefers-color-scheme: dark) {',
    `:root:not([data-scheme='light']) { color-scheme: dark; ${writeProperties(dark)} }`,
    '}',
    ...shapes.flatMap((hex) => [drawnRule('fill', hex), drawnRule('stroke', hex)]),
    ...stops.map((hex) => drawnRule('stop-color', hex)),
    ...toneRules(theme),
    ...(theme.underlinedLinks ? ['@media print { a { text-decoration: underline; } }'] : []),
    ...(isOnPaper ? ['.band { border-block-end: 2px solid var(--strong-line); }'] : []),
  ].join('\n');
}

function toneRules({ tones }: Theme): readonly string[] {
  return Object.entries(tones).map(([name, { bold, underlined }]) => {
    const weight = bold ? ' font-weight: 600;' : '';
    const line = underlined ? ' text-decoration: underline;' : '';
    return `.${name} { color: var(--${name});${weight}${line} }`;
  });
}

function writeProperties(values: Colours): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
}

function drawnRule(property: 'fill' | 'stroke' | 'stop-color', hex: string): string {
  const name = `--drawn-${hex.slice(1)}`;
  return `main svg [${property}='${hex}'] { ${property}: var(${name}); }`;
}
