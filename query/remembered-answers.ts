/**
 * Questions that are asked again with every query, and what was answered lately: those that are new are
 * asked together, the others not at all.
 */
import { RecentMap } from './recent-map.ts'

export class RememberedAnswers<Question, Answer> {
  readonly #ask: (questions: readonly Question[]) => Promise<ReadonlyMap<Question, Answer>>
  /** Also questions without an answer. */
  readonly #known: RecentMap<Question, { readonly answer: Answer | undefined }>

  /** @param limit about how many answers are kept */
  constructor(
    limit: number,
    ask: (questions: readonly Question[]) => Promise<ReadonlyMap<Question, Answer>>,
  ) {
    this.#known = new RecentMap(limit)
    this.#ask = ask
  }

  /** @returns the answers of those questions that have one */
  async get(questions: readonly Question[]): Promise<ReadonlyMap<Question, Answer>> {
    const answers = new Map<Question, Answer>()
    const unknown: Question[] = []
    for (const question of questions) {
      const known = this.#known.get(question)
      if (known === undefined) unknown.push(question)
      else if (known.answer !== undefined) answers.set(question, known.answer)
    }
    if (unknown.length === 0) return answers
    const found = await this.#ask(unknown)
    for (const question of unknown) {
      const answer = found.get(question)
      this.#known.set(question, { answer })
      if (answer !== undefined) answers.set(question, answer)
    }
    return answers
  }
}
