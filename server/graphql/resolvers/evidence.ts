/** What evidence, passages, sources and figures answer. */
import type { EvidenceReference } from '../../../model/evidence.ts'
import type { Figure, Passage, Source } from '../../../model/source.ts'
import type {
  EvidenceResolvers,
  FigureResolvers,
  PassageResolvers,
  QueryResolvers,
  SourceResolvers,
} from '../generated/resolver-types.ts'
import type { Loaders } from '../loaders.ts'
import type { Soon } from '../lookup.ts'
import { chain } from '../lookup.ts'
import type { Complete } from './complete.ts'
import { entityOf, factsOf, inLanguage, present, sourceOf } from './records.ts'

export const passageOf = (loaders: Loaders, id: string): Soon<Passage> =>
  chain(loaders.passage.load(id), (found) => present(found, id))

export const evidence: Complete<EvidenceReference, EvidenceResolvers> = {
  passage: (reference, _, { loaders }) => passageOf(loaders, reference.passage),
  quote: () => null,
}

export const passage: Complete<Passage, PassageResolvers> = {
  source: (part, _, { loaders }) => sourceOf(loaders, part.source),
  locator: (part, { language }) => part.locator[language],
  digest: (part, { language }) => part.digest[language],
  position: (part) => part.order,
  length: (part) => part.end - part.start,
  text: () => null,
  facts: async ({ id }, _, context) => factsOf(context, await context.loaders.factsOfPassage.load(id)),
}

export const source: Complete<Source, SourceResolvers> = {
  title: (document, { language }) => document.title[language],
  note: (document, { language }) => inLanguage(document.note, language),
  parent: (document, _, { loaders }) => (document.parent === undefined ? null : sourceOf(loaders, document.parent)),
  passages: ({ id }, _, { loaders }) => loaders.passagesOfSource.load(id),
  textAttached: () => false,
}

export const figure: Complete<Figure, FigureResolvers> = {
  subject: (number, _, { loaders }) => entityOf(loaders, number.subject),
  object: (number, _, { loaders }) => (number.object === undefined ? null : entityOf(loaders, number.object)),
  measure: (number, { language }) => number.measure[language],
}

export const sourceQueries: Required<Pick<QueryResolvers, 'sources' | 'figures'>> = {
  sources: async (_, _arguments, { loaders }) => [...(await loaders.sources()).values()],
  figures: (_, { about }, { store, loaders, signal }) =>
    about === null || about === undefined ? store.allFigures({ signal }) : loaders.figuresAbout.load(about),
}
