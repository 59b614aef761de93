/** Folds text so that accents, case, ligatures, punctuation and kinds of space make no difference to a search. */

/** Letters that no Unicode decomposition takes apart, in lower case. */
const plainForms: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
  ɓ: 'b',
  ɗ: 'd',
  ɛ: 'e',
  ɔ: 'o',
  ƙ: 'k',
  ƴ: 'y',
  ς: 'σ',
  ـ: '',
}

const plainLetters = new RegExp(`[${Object.keys(plainForms).join('')}]`, 'gu')

/** Marks that readers leave out; vowel signs of Indic scripts are letters to their readers and stay. */
const droppedMarks = /(?=\p{M})[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu
/** Soft hyphens, zero-width joiners and marks of direction: nobody sees or types them. */
const invisible = /\p{Cf}/gu
/** `U.N.` and `u.n`: single letters, each followed by a dot but perhaps the last. */
const dottedAcronym = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}\.){1,}\p{L}(?![\p{L}\p{M}\p{N}])/gu
const betweenWords = /[^\p{L}\p{M}\p{N}]+/gu

/** Words in lower case without accents, one space between two: `Côte d’Ivoire` gives `cote d ivoire`, `U.N.` gives `un`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(droppedMarks, '')
    .replace(invisible, '')
    .toLowerCase()
    .replace(droppedMarks, '')
    .replace(plainLetters, (letter) => plainForms[letter] ?? letter)
    .replace(dottedAcronym, (acronym) => acronym.replaceAll('.', ''))
    .replace(betweenWords, ' ')
    .trim()
    .normalize('NFC')
}

/** The folded words of a text, in order. */
export function words(text: string): readonly string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}
