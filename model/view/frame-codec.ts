/** The parts of an address about the page around the picture: version, language, view, what is selected, the camera. */
import { languages } from '../language.ts'
import { one, oneOf, type PartCodec, readIds } from './part-codec.ts'
import { type Camera, viewIds } from './view-state.ts'

/** Raised when an older reader would misunderstand what a newer writer means. */
const codecVersion = '1'

/** Another version is reported; what can be understood of it is used all the same. */
export const versionCodec: PartCodec = {
  query: ['v'],
  encode: () => ({ v: [codecVersion] }),
  decode: ({ query, report }) => {
    const version = query.get('v')?.[0]
    if (version !== undefined && version !== codecVersion) report('v', version)
    return {}
  },
}

export const languageCodec: PartCodec = {
  query: ['lang'],
  encode: ({ language }) => ({ lang: [language.toLowerCase()] }),
  decode: (address) => {
    const language = oneOf(address, 'lang', languages)
    return language ? { language } : {}
  },
}

export const viewCodec: PartCodec = {
  query: ['view'],
  encode: ({ view }) => (view === 'graph' ? {} : { view: [view] }),
  decode: (address) => {
    const view = oneOf(address, 'view', viewIds)
    return view ? { view } : {}
  },
}

export const guideCodec: PartCodec = {
  query: ['guide'],
  encode: ({ picture }) => ({ guide: one(picture.guided) }),
  decode: ({ query }) => {
    const guided = query.get('guide')?.[0]
    return guided ? { guided } : {}
  },
}

export const selectionCodec: PartCodec = {
  query: ['sel'],
  encode: ({ selection }) => ({ sel: selection }),
  decode: ({ query, report }) => ({ selection: readIds('sel', query.get('sel'), report) ?? [] }),
}

export const cameraCodec: PartCodec = {
  fragment: ['c'],
  encode: ({ camera }) =>
    camera ? { c: [camera.x, camera.y, camera.zoom].map((value) => String(Number(value.toFixed(3)))) } : {},
  decode: ({ fragment, report }) => {
    const values = fragment.get('c')
    if (values === undefined) return {}
    const camera = readCamera(values)
    if (!camera) report('c', values.join(','))
    return camera ? { camera } : {}
  },
}

function readCamera(values: readonly string[]): Camera | undefined {
  const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN] = values.map(Number)
  const fits = values.length === 3 && [x, y].every((value) => Math.abs(value) < 1e6) && zoom >= 0.02 && zoom <= 20
  return fits ? { x, y, zoom } : undefined
}
