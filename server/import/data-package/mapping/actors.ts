/** Rows of `actors.csv` as entities with all their names. */
import type { Actor, Name } from '../../../../model/entity.ts'
import type { Language } from '../../../../model/language.ts'
import type { NameRole } from '../../../../model/vocabulary.ts'
import type { RowOf } from '../tables/index.ts'
import { localised, present } from './absent.ts'

export function toActor(row: RowOf<'actors'>): Actor {
  return {
    id: row.id,
    kind: row.kind,
    names: namesOf(row),
    basis: row.basis,
    evidence: row.evidence,
    ...present({
      subkind: row.subkind,
      description: localised(row.description_en, row.description_fr),
      start: row.start,
      end: row.end,
      note: localised(row.note_en),
      iso3: row.iso3,
      latitude: row.latitude,
      longitude: row.longitude,
    }),
  }
}

function namesOf(row: RowOf<'actors'>): readonly Name[] {
  const unprinted = new Set(row.unprinted_forms)
  const form =
    (role: NameRole, language: Language) =>
    (text: string): Name => ({
      text,
      language,
      role,
      ...(unprinted.has(text) ? { unprinted: true } : {}),
    })
  const names = [
    form('NAME', 'EN')(row.name_en),
    form('NAME', 'FR')(row.name_fr),
    ...(row.acronyms_en ?? []).map(form('ACRONYM', 'EN')),
    ...(row.acronyms_fr ?? []).map(form('ACRONYM', 'FR')),
    ...(row.aliases_en ?? []).map(form('ALIAS', 'EN')),
    ...(row.aliases_fr ?? []).map(form('ALIAS', 'FR')),
  ]
  const known = new Set(names.map(({ text }) => text))
  const others = [...unprinted].filter((text) => !known.has(text))
  return [...names, ...others.map((text): Name => ({ text, role: 'ALIAS', unprinted: true }))]
}
