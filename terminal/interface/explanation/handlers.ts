/** Actions of the explanation. */
import type { SearchHandlers } from '../app/handlers.ts'
import { fitLayout } from '../app/state.ts'
import { openExplanation } from './state.ts'

export const explanationHandlers: SearchHandlers = {
  explain: state => {
    const explanation = state.explanation === undefined ? openExplanation() : undefined
    return fitLayout({ ...state, explanation, filterPanel: undefined })
  },
}
