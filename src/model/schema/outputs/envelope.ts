import { words } from '../patterns.ts';

type Properties = Readonly<Record<string, object>>;

/** What a document that eoms writes for programs is about, and the version of its form. */
interface OutputDocument {
  readonly name: string;
  readonly formVersion: number;
  readonly title: string;
  readonly description: string;
  readonly properties: Properties;
  /** Keys that are there only where there is something to say. */
  readonly optional?: readonly string[];
}

/** The program that wrote a document, as each of them says it. */
export const tool = {
  description: 'Program that wrote it.',
  type: 'object',
  additionalProperties: false,
  required: ['name', 'version'],
  properties: {
    name: { const: 'eoms', description: 'Its name.' },
    version: { ...words, description: 'Its version.' },
  },
} as const;

/** The schema of a document in the envelope that all of them share: kind, program, content. */
export function outputSchema({
  name,
  formVersion,
  title,
  description,
  properties,
  optional = [],
}: OutputDocument): object {
  const schema = `eoms/${name}@${formVersion}`;
  const own = Object.keys(properties).filter((key) => !optional.includes(key));
  return {
    $id: schema,
    title,
    description,
    type: 'object',
    additionalProperties: false,
    required: ['schema', 'tool', ...own],
    properties: {
      schema: { const: schema, description: 'Kind of this document and version of its form.' },
      tool,
      ...properties,
    },
  };
}
