/**
 * How the ids of a scope (passages, whole documents, those of chosen documents) lie in documents, and what their lengths
 * make of BM25's saturation.
 */

export interface ScopeIds {
  readonly count: number
  /** By id. */
  readonly documentOf: Uint32Array
  /** Document d has the ids [firstIds[d], firstIds[d + 1]). */
  readonly firstIds: Uint32Array
  /** By id: norms[normOf[id]] is the part of saturation that its length makes. */
  readonly normOf: Uint32Array
  readonly norms: Float64Array
}

/** In words. */
export interface IdLengths {
  /** By id. */
  readonly lengths: Uint32Array
  readonly longest: number
}

/**
 * All ids of an index. Of 121,759 passages there are some 2,000 lengths, so norms are worked out by length where that is
 * less than by id: opening an index runs this but once, before it is compiled.
 * @param norm of a length
 */
export function wholeIds(
  firstIds: Uint32Array,
  { lengths, longest }: IdLengths,
  norm: (length: number) => number,
): ScopeIds {
  const count = lengths.length
  const areByLength = longest < count
  return {
    count,
    documentOf: documentsOf(firstIds, count),
    firstIds,
    normOf: areByLength ? lengths : numbersBelow(count),
    norms: areByLength ? normsUpTo(longest, norm) : normsOf(lengths, norm),
  }
}

export function numbersBelow(count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  for (let i = 0; i < count; i++) numbers[i] = i
  return numbers
}

function documentsOf(firstIds: Uint32Array, count: number): Uint32Array {
  const documentOf = new Uint32Array(count)
  const documentCount = firstIds.length - 1
  for (let i = 0; i < documentCount; i++) documentOf.fill(i, firstIds[i], firstIds[i + 1])
  return documentOf
}

function normsUpTo(longest: number, norm: (length: number) => number): Float64Array {
  const norms = new Float64Array(longest + 1)
  for (let length = 0; length <= longest; length++) norms[length] = norm(length)
  return norms
}

function normsOf(lengths: Uint32Array, norm: (length: number) => number): Float64Array {
  const norms = new Float64Array(lengths.length)
  for (let id = 0; id < lengths.length; id++) norms[id] = norm(lengths[id] as number)
  return norms
}
