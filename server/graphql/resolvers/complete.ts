/** Makes the compiler ask for a resolver wherever a field is not simply the record's property of that name. */

type Answer<Field> = Awaited<ReturnType<Extract<Field, (...args: never[]) => unknown>>>

/** Fields that the record answers itself. */
type Plain<Record, Fields> = {
  [Name in keyof Record & keyof Fields]: Exclude<Record[Name], undefined> extends Answer<Fields[Name]> ? Name : never
}[keyof Record & keyof Fields]

/** The generated resolvers of a type, those that its record cannot answer required. */
export type Complete<Record, Fields> = Partial<Fields> & Required<Omit<Fields, Plain<Record, Fields> | '__isTypeOf'>>
