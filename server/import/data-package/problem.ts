/** What is wrong with a package: every problem with its place, the error that carries them all, and how they are printed. */
import { RelataError } from '../../../model/errors.ts'

export interface Problem {
  /** Name of the file in the package's folder. */
  readonly file: string
  /** Row as a spreadsheet counts: 1 is the header. Absent where the problem is of the whole file. */
  readonly row?: number
  readonly column?: string
  readonly message: string
  /** What to do, or what was probably meant. */
  readonly remedy?: string
}

/** Gathers the problems of one package; reading goes on after each. */
export class ProblemList {
  private readonly found: Problem[] = []
  private readonly places = new Set<string>()

  add(problem: Problem): void {
    this.found.push(problem)
    this.places.add(placeOf(problem))
  }

  /** Whether something is wrong in this very cell already, so that one mistake is not reported twice. */
  has(place: Pick<Problem, 'file' | 'row' | 'column'>): boolean {
    return this.places.has(placeOf(place))
  }

  get isEmpty(): boolean {
    return this.found.length === 0
  }

  /** By file in the order given, then by row; otherwise as they were found. */
  sorted(files: readonly string[]): readonly Problem[] {
    const rank = (file: string): number => (files.includes(file) ? files.indexOf(file) : files.length)
    return this.found.toSorted((a, b) => rank(a.file) - rank(b.file) || (a.row ?? 0) - (b.row ?? 0))
  }
}

const placeOf = ({ file, row, column }: Pick<Problem, 'file' | 'row' | 'column'>): string =>
  JSON.stringify([file, row, column])

/** A package with at least one problem: nothing of it may be loaded. */
export class PackageError extends RelataError {
  readonly problems: readonly Problem[]

  constructor(folder: string, problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`
    super('PACKAGE_INVALID', `The data package ${folder} has ${count}; nothing of it was loaded.`, {
      remedy: `"relata check ${folder}" lists what to mend.`,
    })
    this.problems = problems
  }
}

/** All problems, one a line as `file:row:column message remedy`, an empty line between files. */
export function printProblems(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))]
  return files
    .map((file) =>
      problems
        .filter((problem) => problem.file === file)
        .map(printProblem)
        .join('\n'),
    )
    .join('\n\n')
}

function printProblem({ file, row, column, message, remedy }: Problem): string {
  const place = [file, row, column].filter((part) => part !== undefined).join(':')
  return remedy === undefined ? `${place} ${message}` : `${place} ${message} ${remedy}`
}
