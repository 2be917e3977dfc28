// Pairs that stand side by side here; UAX #9, rule L4, for what is found in running text.
const pairs = '()[]{}<>«»‹›≤≥≪≫⁅⁆⁽⁾₍₎⌈⌉⌊⌋❨❩❪❫⟦⟧⟨⟩⟪⟫⦅⦆「」『』〈〉《》【】〔〕〖〗（）［］｛｝';
const partners = new Map<string, string>();
const characters = Array.from(pairs);
for (const [index, character] of characters.entries()) {
  partners.set(character, characters[index % 2 === 0 ? index + 1 : index - 1] ?? character);
}

/** The character as it is drawn where lines run from right to left: `(` opens to the other side. */
export function mirrored(character: string): string {
  return partners.get(character) ?? character;
}
