/** What a checker found: in which file, at which key, what is wrong, and the cure. */
export type Problem = {
  readonly file: string
  readonly at: string
  readonly problem: string
  readonly cure: string
}

/** One line a problem, grouped by file in the order given; empty for none. Pure. */
export function print(problems: readonly Problem[]): string {
  const files = [...new Set(problems.map((problem) => problem.file))]
  return files
    .map((file) => {
      const found = problems.filter((problem) => problem.file === file)
      return [file, ...found.map((it) => `  ${it.at}: ${it.problem} → ${it.cure}`)].join('\n')
    })
    .join('\n')
}
