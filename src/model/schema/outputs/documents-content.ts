import { handbookNames } from '../../handbook.ts';
import { id, line } from '../patterns.ts';

const position = { type: 'integer', minimum: 1 } as const;

/** The content of `eoms/documents@1`. */
export const documentsContent = {
  documents: {
    description: 'Every document that eoms ships, in the order in which they are best written.',
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'title', 'answers', 'open'],
      properties: {
        name: { description: 'Its name.', enum: handbookNames },
        title: { ...line, description: 'Its title.' },
        answers: {
          description: 'The requirements that it answers, by id.',
          type: 'array',
          items: id,
        },
        file: { type: 'string', description: 'Its file in the engagement, if it was begun.' },
        open: {
          description: 'The places in that file that are still to be filled in.',
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['text', 'line', 'column'],
            properties: {
              text: { type: 'string', description: 'What belongs there.' },
              line: { ...position, description: 'Line, from 1.' },
              column: { ...position, description: 'Column, from 1.' },
            },
          },
        },
      },
    },
  },
} as const;
