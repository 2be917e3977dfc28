/** The documents that an institution writes first, in the order in which they are best written. */
export const handbookNames = [
  'scope',
  'policy',
  'process-map',
  'objectives',
  'risks',
  'competence',
  'communication',
  'admission',
  'assessment',
  'learner-data',
  'complaints',
  'internal-audit',
  'management-review',
  'nonconformities',
  'change',
] as const;

export type HandbookName = (typeof handbookNames)[number];

/** For an institution of about 8 people, and for one of about 200. */
export const handbookSizes = ['small', 'large'] as const;

export type HandbookSize = (typeof handbookSizes)[number];

/** From this many staff on, an institution gets the large documents, unless it asks for others. */
export const largeStaff = 50;
