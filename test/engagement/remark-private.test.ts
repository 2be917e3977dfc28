import { expect, it } from 'vitest';
import {
  remarkNamesInEngagement,
  remarkPrivateInEngagement,
} from '../../src/engagement/remark-private.ts';
import { validatorOf } from '../../src/files/schema/validators.ts';
import { documentOf } from '../support/read-document.ts';

const bare = documentOf(
  `schema: eoms/engagement@1
institution: { name: Hill School, type: school }
scope: All
`,
  validatorOf('engagement'),
);
const marked = documentOf(
  `schema: eoms/engagement@1
institution: { name: Hill School, type: school, sites: [North, "! South"] }
scope: |
  All
  > ! but for now
conditions:
  meals: { applies: false, justification: "! nobody" }
  drinks: { applies: true }
team:
  - name: "! Kim"
    role: "- ! dean"
calendar:
  holidays:
    - { name: "! Ski", from: 2026-02-01, to: 2026-02-07 }
approval:
  version: "! 1"
  confidentiality: "! House"
  distribution: [Board, "! Friends"]
  signatures:
    - name: "! Ann"
      role: "! Head"
branding:
  footer: "! Draft"
`,
  validatorOf('engagement'),
);

it('private lines in eoms.yaml are told where they stand', () => {
  const found = remarkPrivateInEngagement(marked);
  expect(found.map(({ key, place }) => [key, place?.line])).toEqual([
    ['engagement.private-line', 4],
    ['engagement.private-line', 7],
  ]);
  expect(remarkPrivateInEngagement(bare)).toEqual([]);
});

it('names in eoms.yaml that begin so are told, since they are printed', () => {
  const found = remarkNamesInEngagement(marked);
  expect(found.map(({ key, place }) => [key, place?.line])).toEqual([
    ['files.name-printed', 2],
    ['files.name-printed', 10],
    ['files.name-printed', 11],
    ['files.name-printed', 14],
    ['files.name-printed', 16],
    ['files.name-printed', 17],
    ['files.name-printed', 18],
    ['files.name-printed', 20],
    ['files.name-printed', 21],
    ['files.name-printed', 23],
  ]);
  expect(remarkNamesInEngagement(bare)).toEqual([]);
});
