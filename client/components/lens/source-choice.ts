/** Which sources are chosen once one of them has been pressed; a source stands for its parts. */

export interface SourceChoice {
  readonly chosen: readonly string[]
  /** The source that contains each, where one does. */
  readonly parents: ReadonlyMap<string, string>
}

/** What contains a source, the nearest first. */
export function containersOf(id: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = []
  for (let at = parents.get(id); at !== undefined && at !== id && !found.includes(at); at = parents.get(at))
    found.push(at)
  return found
}

/**
 * Choosing a source takes the place of its parts. Pressing a part of a chosen source takes that part out: the other
 * parts are chosen in place of the whole.
 */
export function afterPress({ chosen, parents }: SourceChoice, id: string): readonly string[] {
  if (chosen.includes(id)) return chosen.filter((each) => each !== id)
  const containers = containersOf(id, parents)
  const whole = containers.find((each) => chosen.includes(each))
  if (whole === undefined) return [...chosen.filter((each) => !containersOf(each, parents).includes(id)), id]
  const between = new Set([id, ...containers.slice(0, containers.indexOf(whole))])
  const opened = new Set([...between].map((each) => parents.get(each)))
  const others = [...parents.keys()].filter((each) => opened.has(parents.get(each)) && !between.has(each))
  return [...chosen.filter((each) => each !== whole), ...others]
}
