/** The two languages in which Relata speaks and in which data may exist. */

export const languages = ['EN', 'FR'] as const
export type Language = (typeof languages)[number]

/** A text that exists in one or both languages; a missing key means that nobody wrote it in that language. */
export type Localised = { readonly [L in Language]?: string }

/** A text that exists in both languages. */
export type Bilingual = Readonly<Record<Language, string>>
