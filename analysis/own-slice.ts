/**
 * A part of a text that does not keep the whole text in memory, as a slice does in V8 from its thirteenth letter on: for
 * what is kept longer than the text.
 */
export function ownSlice(text: string, start: number, end: number): string {
  const slice = text.slice(start, end)
  // The joined string is new, and what it is sliced from is no longer than the slice.
  return slice.length < SHORTEST_VIEW ? slice : ` ${slice}`.slice(1)
}

const SHORTEST_VIEW = 13
