/** The scalars of the API; what they refuse is the caller's mistake, told in the caller's words. */
import type { ValueNode } from 'graphql'
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { isDecimal } from '../../model/money.ts'
import { parsePartialDate } from '../../model/partial-date.ts'

interface TextScalar {
  readonly name: string
  /** The text if it is one, undefined otherwise. */
  readonly parse: (text: string) => string | undefined
  readonly allowed: string
}

const textScalars: readonly TextScalar[] = [
  {
    name: 'Date',
    parse: parsePartialDate,
    allowed: 'a year, month or day that exists, such as "2018", "2018-03" or "2018-03-16"',
  },
  {
    name: 'Decimal',
    parse: (text) => (isDecimal(text) ? text : undefined),
    allowed: 'a decimal in plain notation as a string, such as "154500000" or "-3.50"',
  },
]

export const scalars: Readonly<Record<string, GraphQLScalarType<string, string>>> = Object.fromEntries(
  textScalars.map((scalar) => [scalar.name, textScalar(scalar)]),
)

function textScalar({ name, parse, allowed }: TextScalar): GraphQLScalarType<string, string> {
  const read = (value: unknown, shown: string, nodes?: ValueNode): string => {
    const text = typeof value === 'string' ? parse(value) : undefined
    if (text !== undefined) return text
    throw new GraphQLError(`${shown} is no ${name}; allowed is ${allowed}.`, {
      ...(nodes === undefined ? {} : { nodes }),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  }
  return new GraphQLScalarType({
    name,
    serialize: (value) => String(value),
    parseValue: (value) => read(value, JSON.stringify(value)),
    parseLiteral: (node) =>
      node.kind === Kind.STRING ? read(node.value, JSON.stringify(node.value), node) : read(undefined, node.kind, node),
  })
}
