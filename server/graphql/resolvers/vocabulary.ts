/** The words of the dataset and of the explorer. */
import type { KindDeclaration } from '../../../model/kinds/kind.ts'
import type { EntityKind } from '../../../model/kinds/index.ts'
import { kinds } from '../../../model/kinds/index.ts'
import type { AttributeKey } from '../../../model/relationship.ts'
import type { Vocabulary } from '../../store/graph-store.ts'
import type {
  AttributeKeyResolvers,
  KindLabelResolvers,
  QueryResolvers,
  VocabularyResolvers,
} from '../generated/resolver-types.ts'
import type { Complete } from './complete.ts'

export const vocabulary: Complete<Vocabulary, VocabularyResolvers> = {
  kinds: () => kinds,
}

export const kindLabel: Complete<KindDeclaration<EntityKind>, KindLabelResolvers> = {
  label: (declaration, { language }) => declaration.label[language],
  plural: (declaration, { language }) => declaration.plural[language],
}

export const attributeKey: Complete<AttributeKey, AttributeKeyResolvers> = {
  description: (attribute, { language }) => attribute.description[language],
}

export const vocabularyQueries: Required<Pick<QueryResolvers, 'vocabulary'>> = {
  vocabulary: (_, _arguments, { loaders }) => loaders.vocabulary(),
}
