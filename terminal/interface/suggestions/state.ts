/** Queries that might be meant: which is selected while nothing is found, and which was taken last. */
export interface SuggestionState {
  readonly selected: number
  /** To take the next one when the key is struck again. */
  readonly taken: { readonly queries: readonly string[]; readonly index: number } | undefined
}

export const noSuggestion: SuggestionState = { selected: 0, taken: undefined }
