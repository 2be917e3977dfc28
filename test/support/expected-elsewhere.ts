/** What is wrong with the files in test/invalid about what people said, and of drills and themes. */
export const expectedElsewhere: Readonly<Record<string, string>> = {
  'assessment/sites-missing.yaml': 'assessment.sites-missing 5:27',
  'assessment/sites-unwanted.yaml': 'assessment.sites-unwanted 5:30',
  'assessment/sites-rating-off-scale.yaml': 'assessment.rating-off-scale 5:82',
  'assessment/said-rating-off-scale.yaml': 'assessment.rating-off-scale 7:61',
  'assessment/said-unknown-requirement.yaml':
    'assessment.unknown-requirement 6:3 problem.did-you-mean policy-known',
  'interview/rating-off-scale.yaml': 'assessment.rating-off-scale 5:12',
  'interview/schema-no-words.yaml': 'files.key-missing 3:3',
  'interview/unknown-requirement.yaml':
    'assessment.unknown-requirement 3:3 problem.did-you-mean policy-known',
  'drill/rating-off-scale.yaml': 'assessment.rating-off-scale 5:13',
  'drill/schema-missing-key.yaml': 'files.key-missing 3:5',
  'drill/schema-newer-version.yaml': 'files.schema-version 1:9 files.newer-eoms',
  'drill/schema-rating-as-word.yaml': 'files.wrong-type 5:13',
  'drill/schema-unknown-key.yaml': 'files.key-unknown 7:5 files.did-you-mean reason',
  'drill/unknown-requirement.yaml':
    'assessment.unknown-requirement 3:18 problem.did-you-mean scope-stated',

  'theme/faint-ground.yaml': 'branding.faint-ground 4:14 branding.faint-hint #8f8f8f',
  'theme/faint-words.yaml': 'branding.faint-front 4:10 branding.faint-hint #767676',
  'theme/schema-bad-fill.yaml': 'files.pattern-fill 3:17',
  'theme/schema-colour-without-quotes.yaml': 'files.colour-needs-quotes 4:8',
  'theme/schema-heading-colour.yaml': 'files.word-unknown 3:30',
  'theme/schema-margin-without-room.yaml': 'files.number-too-small 3:14',
  'theme/schema-missing-key.yaml': 'files.key-missing 1:1',
  'theme/schema-newer-version.yaml': 'files.schema-version 1:9 files.newer-eoms',
  'theme/schema-type-too-small.yaml': 'files.number-too-small 3:23',
  'theme/schema-unknown-key.yaml': 'files.key-unknown 3:1 files.did-you-mean fills',
  'theme/schema-unknown-tone.yaml': 'files.key-unknown 3:10 files.did-you-mean gap-major',
};
