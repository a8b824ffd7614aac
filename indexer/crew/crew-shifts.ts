/**
 * The crews of a build, one for each of its phases: what a crew's threads have learned in one phase is of no use in the
 * next, and takes 100 to 200 MB each, which come back when a thread ends and hardly before.
 */
import type { Crew } from './crew.ts'

/** crew, change … → close. */
export class CrewShifts {
  readonly #start: () => Crew
  #crew: Crew | undefined

  constructor(start: () => Crew) {
    this.#start = start
  }

  /** The one at work. */
  get crew(): Crew {
    this.#crew ??= this.#start()
    return this.#crew
  }

  /** Ends the crew and starts another, whose threads begin while the caller does something else. */
  async change(): Promise<void> {
    await this.close()
    this.#crew = this.#start()
  }

  async close(): Promise<void> {
    await this.#crew?.close()
    this.#crew = undefined
  }
}
