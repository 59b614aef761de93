/** A text from the data, marked with its language where that is not the page's. */
import type { TextIn } from '../i18n/text-in.ts'

export const Words = ({ of }: { readonly of: TextIn }) =>
  of.lang === undefined ? of.text : <span lang={of.lang}>{of.text}</span>
