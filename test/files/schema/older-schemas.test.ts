import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { evaluationSchema1 } from '../../../src/model/schema/older/evaluation-schema-1.ts';
import { formSchema1, formSchema2 } from '../../../src/model/schema/older/older-form-schemas.ts';

/*
 * Other programs read files by the schemas of older versions, so these never change. Where a change of
 * today reaches one, the part that they shared is first copied to src/model/schema/older/.
 */
it.each([
  [
    'evaluation@1',
    evaluationSchema1,
    '2ed77d18600c6eaed14ef1aeb45506cac4030b4e9c873e67c6585a452d71aad9',
  ],
  ['form@1', formSchema1, 'f4dfcc60bfc47aa687f9425cf2713052b4c454f30448f21235bf7044adf23c6f'],
  ['form@2', formSchema2, '442b525ecd1af61b37edb0c82129b5cbf762635a1c4741a04b40250a55b966d3'],
])('the schema of eoms/%s is as it was', (_, schema, wanted) => {
  const digest = createHash('sha256').update(JSON.stringify(schema)).digest('hex');
  expect(digest).toBe(wanted);
});
