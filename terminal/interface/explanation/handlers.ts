/** Actions of the explanation. */
import type { SearchHandlers } from '../app/handlers.ts'
import { openExplanation } from './state.ts'

export const explanationHandlers: SearchHandlers = {
  explain: state => ({
    ...state,
    explanation: state.explanation === undefined ? openExplanation() : undefined,
  }),
}
