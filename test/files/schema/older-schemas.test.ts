import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { evaluationSchema1 } from '../../../src/model/schema/older/evaluation-schema-1.ts';

/*
 * Other programs read files by the schemas of older versions, so these never change. Where a change of
 * today reaches one, the part that they shared is first copied to src/model/schema/older/.
 */
it('the schema of eoms/evaluation@1 is as it was', () => {
  const digest = createHash('sha256').update(JSON.stringify(evaluationSchema1)).digest('hex');
  expect(digest).toBe('2ed77d18600c6eaed14ef1aeb45506cac4030b4e9c873e67c6585a452d71aad9');
});
