/** The part of an address about how the picture is drawn: what colours and sizes stand for, where it is not the usual. */
import { oneOf, type PartCodec } from './part-codec.ts'
import { colourings, sizings } from './view-state.ts'

export const drawingCodec: PartCodec = {
  query: ['colour', 'size'],
  encode: ({ picture: { drawing } }) => ({
    ...(drawing?.colour && { colour: [drawing.colour] }),
    ...(drawing?.size && { size: [drawing.size] }),
  }),
  decode: (address) => {
    const colour = oneOf(address, 'colour', colourings)
    const size = oneOf(address, 'size', sizings)
    const drawing = {
      ...(colour && colour !== 'kind' && { colour }),
      ...(size && size !== 'degree' && { size }),
    }
    return Object.keys(drawing).length > 0 ? { drawing } : {}
  },
}
