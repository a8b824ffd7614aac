/** Actions of the query line, apart from editing it. */
import type { SearchHandlers } from '../app/handlers.ts'

export const queryLineHandlers: SearchHandlers = {
  'focus-query': state => ({ ...state, focus: 'query' }),
}
