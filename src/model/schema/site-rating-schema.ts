import { prose } from './patterns.ts';

/** How far a requirement is met at one site. */
export const siteRating = {
  type: 'object',
  additionalProperties: false,
  required: ['rating'],
  properties: {
    rating: {
      description: 'Rating of the site, on the scale of the standard.',
      enum: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    },
    note: { ...prose, description: 'What was seen and heard at the site.' },
  },
} as const;
