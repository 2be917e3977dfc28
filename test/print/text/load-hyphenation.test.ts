import { describe, expect, it } from 'vitest';
import { loadHyphenation } from '../../../src/print/fonts/load-hyphenation.ts';

const long = 'x'.repeat(20);

describe('the words of a language', () => {
  it.each([
    'da',
    'de-CH',
    'en-GB',
    'es',
    'fi',
    'fr',
    'it',
    'nb',
    'nl',
    'nn',
    'no',
    'pl',
    'pt-BR',
    'sv',
  ])('can be parted: %s', async (language) => {
    expect(await loadHyphenation(language, long)).toBeDefined();
  });

  it('are parted as the language of the document parts them, whatever language they are of', async () => {
    const word = 'erhvervsuddannelsesinstitution';
    const [danish, english] = [
      await loadHyphenation('da', word),
      await loadHyphenation('en', word),
    ];
    expect(danish?.seamsIn(word)).toContain('erhvervs'.length);
    expect(english?.seamsIn(word)).not.toEqual(danish?.seamsIn(word));
  });

  it('are not hyphenated in an unknown language', async () => {
    expect(await loadHyphenation('xx', long)).toBeUndefined();
    expect(await loadHyphenation('', long)).toBeUndefined();
  });

  it('are looked up only where there are long ones, but for languages of compounds', async () => {
    expect(await loadHyphenation('en', 'short words')).toBeUndefined();
    expect(await loadHyphenation('da', 'korte ord')).toBeDefined();
  });
});
