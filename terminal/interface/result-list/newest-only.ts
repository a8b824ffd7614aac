/**
 * Work that is done one piece at a time. Of what is asked for meanwhile only the newest is done; the others are
 * forgotten. What comes while nothing is under way begins at once, so that nobody waits for a pause in the typing.
 */
export class NewestOnly<Question> {
  readonly #work: (question: Question, isNewest: () => boolean) => Promise<void>
  #isUnderWay = false
  #waiting: { readonly question: Question } | undefined

  /** @param work never rejects; is told whether something newer waits, to do no more than it must */
  constructor(work: (question: Question, isNewest: () => boolean) => Promise<void>) {
    this.#work = work
  }

  ask(question: Question): void {
    this.#waiting = { question }
    if (!this.#isUnderWay) this.#workOff()
  }

  /** Forgets what waits. */
  withdraw(): void {
    this.#waiting = undefined
  }

  async #workOff(): Promise<void> {
    this.#isUnderWay = true
    while (this.#waiting !== undefined) {
      const { question } = this.#waiting
      this.#waiting = undefined
      await this.#work(question, () => this.#waiting === undefined)
    }
    this.#isUnderWay = false
  }
}
