/*
 * Words that institutions and their answers are put together from. All are made up: places, chains and people that
 * do not exist.
 */

/** What institutions are called, by their type. */
export const kinds = {
  'early-childhood': ['Kindergarten', 'Nursery', 'Children’s House'],
  school: ['School', 'Primary School', 'Comprehensive School', 'Skole'],
  vocational: ['Vocational College', 'Trade School', 'Technical School'],
  university: ['University', 'University of Applied Sciences'],
  'training-provider': ['Language School', 'Training Centre', 'Evening School'],
  'corporate-academy': ['Academy', 'Staff College'],
};

/** How large they are: least and most learners. */
export const sizes = {
  'early-childhood': [18, 160],
  school: [90, 1400],
  vocational: [150, 3200],
  university: [1200, 28_000],
  'training-provider': [40, 2600],
  'corporate-academy': [60, 5000],
};

export const names = [
  'Alder',
  'Brook',
  'Cedar',
  'Dune',
  'Elm',
  'Fjord',
  'Grove',
  'Heath',
  'Iris',
  'Juniper',
  'Kestrel',
  'Lark',
  'Maple',
  'Nettle',
  'Otter',
  'Pine',
  'Quarry',
  'Rowan',
  'Søholm',
  'Thorn',
  'Umber',
  'Vale',
  'Willow',
  'Yarrow',
  'Østerlund',
  'Åbakke',
  'Grünau',
  'Peñalta',
  'Łąka',
];

export const secondNames = [
  'bank',
  'bridge',
  'field',
  'ford',
  'gate',
  'hill',
  'lea',
  'mere',
  'mill',
  'ridge',
  'side',
  'stead',
  'stone',
  'wick',
  'wood',
  'worth',
];

export const regions = [
  'North Coast',
  'South Coast',
  'Lake District',
  'Upland',
  'Inner City',
  'Eastern Plain',
  'Islands',
  'River Valley',
];

export const chains = ['Blue Lantern', 'Open Door', 'Compass Schools', 'Second Step'];

export const people = ['Head', 'Deputy head', 'Quality manager', 'Consultant', 'Internal auditor'];

/** What was seen; `#` stands for a number. */
export const seen = [
  'The list has # entries, and the two that were looked at are up to date.',
  'Of # files drawn from the shelf, all but one had a date and a name.',
  'Three teachers described it in the same words, and the form of spring shows it was used.',
  '# learners were asked; most knew where to turn to.',
  'The page on the intranet is clear, and it was last changed # months ago.',
  'Reception could show it at once: "we use this every morning".',
  'It was discussed in the staff meeting, item #, with a date and somebody to do it.',
  'The office keeps a register; # of its lines were followed to the end.',
];

/** What is lacking. */
export const lacking = [
  'Evening staff had not heard of it.',
  'There is no date for the next review: the last one was # months ago.',
  'It depends on one person, and nothing says who steps in.',
  'What came of it is written down nowhere.',
  'The second site does it its own way.',
  'Of # cases, two were closed without a word on what was done.',
  'The form asks for it, but the field was empty in # of 20.',
];

export const documents = [
  'Minutes of the management meeting',
  'Year wheel of the system',
  'Handbook, section #',
  'Register of complaints',
  'List of staff and their training',
  'Course evaluation, spring',
  'Contract with a provider',
  'Risk register',
  'Report of an internal audit',
  'Instruction for new staff, version #',
  'Indicator sheet, quarter 2',
  'Notes of a lesson visit',
];

export const reasons = [
  'Nothing of the kind is on offer here.',
  'This is done by the municipality; the school has no say in it.',
  'There are no such learners, by the statutes.',
];
