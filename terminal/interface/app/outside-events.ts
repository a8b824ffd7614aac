/** Events that come neither from a person nor from an answer: the index was built again, the system wants a pause. */
import type { AppEvent } from './state.ts'

export class OutsideEvents {
  readonly #listeners = new Set<(event: AppEvent) => void>()

  emit(event: AppEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** @returns a function that stops listening */
  subscribe(listener: (event: AppEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }
}
