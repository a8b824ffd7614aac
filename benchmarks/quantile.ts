/** What is said of many measurements: minimum and median of rounds, quantiles of queries. */

export interface Spread {
  readonly minimum: number
  readonly median: number
}

/** @param values in any order, at least one */
export function spreadOf(values: readonly number[]): Spread {
  return { minimum: quantile(values, 0), median: quantile(values, 0.5) }
}

/**
 * The least of the values that so large a share of them does not exceed (nearest rank, so it is always one that was
 * measured): the 0.99 quantile of 500 times is the 495th.
 * @param values in any order
 * @throws RangeError where there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  const rank = Math.max(1, Math.ceil(share * sorted.length))
  const value = sorted[rank - 1]
  if (value === undefined) throw new RangeError(`no ${share} quantile of ${values.length} values`)
  return value
}
