/** A vocabulary whose questions are answered at once, in this thread. */
import { vocabularyBuilding } from '../../indexer/build-vocabulary.ts'
import type { VocabularySources } from '../../indexer/form-batches.ts'
import type { Vocabulary } from '../../indexer/vocabulary.ts'
import { VocabularyWorker } from '../../indexer/vocabulary-worker.ts'
import type { WordKnowledge } from '../../indexer/word-knowledge.ts'

export function buildVocabulary(knowledge: WordKnowledge, sources: VocabularySources): Vocabulary {
  const worker = new VocabularyWorker(knowledge)
  const building = vocabularyBuilding(sources, form => knowledge.isStopWord(form))
  for (let step = building.next(); ; ) {
    if (step.done) return step.value
    const { words, questions, take } = step.value
    if (words !== undefined) worker.learn(words)
    for (const question of questions) take(worker.answer(question))
    step = building.next()
  }
}
