/** The names of a query that are found in other spellings too, for a line above the hits: Meier (auch Mayer, Maier). */
import { type LoadedWords, presentSpellings } from './loaded-words.ts'
import type { Plan } from './plan.ts'
import type { NameAlsoSearched } from './search-index.ts'

export function namesAlsoSearched(plan: Plan, words: LoadedWords): readonly NameAlsoSearched[] {
  return Array.from(presentSpellings(plan, words), ([form, spellings]) => ({
    name: capitalize(form),
    spellings: spellings.map(capitalize),
  }))
}

function capitalize(form: string): string {
  return form.charAt(0).toUpperCase() + form.slice(1)
}
