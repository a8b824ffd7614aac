/** What an index tells of itself, from the tables that are read when it opens. */
import type { IndexReader } from '../index-format/index-reader.ts'
import { HEADING_FIELD } from './plan.ts'
import type { IndexInfo } from './search-index.ts'

export function infoOf(reader: IndexReader): IndexInfo {
  const { settings, passages } = reader
  return {
    formatVersion: reader.formatVersion,
    analysis: settings.analysis,
    documentCount: passages.documentCount,
    passageCount: passages.passageCount,
    wordCount: settings.wordCount,
    formCount: reader.formCount,
    termCount: reader.termCount,
    fields: [...new Set([...settings.fields, HEADING_FIELD])].sort(),
    byteLength: reader.byteLength,
    sections: reader.sections.map(({ name, byteLength }) => ({ name, byteLength })),
    root: settings.root,
    ranking: settings.ranking,
  }
}
