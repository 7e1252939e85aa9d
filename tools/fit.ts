/** The coefficients that bring `rows · x` nearest to `values`, by least squares. Pure. */
export function fit(rows: readonly (readonly number[])[], values: readonly number[]): number[] {
  const width = rows[0]?.length ?? 0
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  // Normal equations, solved by elimination with pivots: a handful of unknowns.
  const system = Array.from({ length: width }, (_, i) => [
    ...Array.from({ length: width }, (_, j) =>
      rows.reduce((total, _, row) => total + at(row, i) * at(row, j), 0),
    ),
    rows.reduce((total, _, row) => total + at(row, i) * (values[row] ?? 0), 0),
  ])
  for (let i = 0; i < width; i++) {
    const best = system.reduce(
      (top, row, k) =>
        k >= i && Math.abs(row[i] ?? 0) > Math.abs(system[top]?.[i] ?? 0) ? k : top,
      i,
    )
    const pivot = system[best] ?? []
    system[best] = system[i] ?? []
    system[i] = pivot
    for (const row of system) {
      if (row === pivot) continue
      const share = (row[i] ?? 0) / (pivot[i] ?? 1)
      for (let j = i; j <= width; j++) row[j] = (row[j] ?? 0) - share * (pivot[j] ?? 0)
    }
  }
  return system.map((row, i) => (row[width] ?? 0) / (row[i] ?? 1))
}
