/** Words of the dictionary, which are in lower case, as a text would write them: kündigungsfrist → Kündigungsfrist. */
import type { Analyzer } from '../analysis/analyzer.ts'
import { spellingKey } from '../index-format/dictionary-key.ts'
import type { ScannedForm } from '../index-format/form-scan.ts'
import type { IndexReader } from '../index-format/index-reader.ts'

/** What words of queries are looked up in. */
export interface Collection {
  readonly reader: IndexReader
  readonly analyzer: Analyzer
}

/** With a capital where the index knows the word by one: as a compound, which is a noun, or among the names. */
export async function asWritten(
  words: readonly Pick<ScannedForm, 'word' | 'parts'>[],
  { reader, analyzer }: Collection,
): Promise<readonly string[]> {
  const names = await reader.findForms(
    words.map(({ word }) => spellingKey(analyzer.nameKey(word) ?? '', word)),
  )
  return words.map(({ word, parts }, i) => {
    const isCapitalised = parts.length > 0 || names[i] !== undefined
    return isCapitalised ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}
