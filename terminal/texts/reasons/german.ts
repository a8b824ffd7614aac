/**
 * What the layers below say in English → German. They name causes in words, which go into reports for machines as
 * they are; the English sentence is the key of its translation, as in gettext. One that has none is shown in English.
 *
 *   germanReason('folder: no permission to read it (EACCES)') → 'Ordner: keine Erlaubnis, es zu lesen (EACCES)'
 */
import { documentReasons } from './documents.ts'
import { indexReasons } from './indexes.ts'

export function germanReason(reason: string): string {
  for (const [english, german] of [...documentReasons, ...indexReasons]) {
    if (english === reason) return german
    const values = valuesOf(reason, english)
    if (values !== undefined) return fill(german, values.map(germanReason))
  }
  return reason
}

/** What stands at the blanks `{}` of a sentence, which may be reasons themselves; undefined for another sentence. */
function valuesOf(reason: string, sentence: string): readonly string[] | undefined {
  if (!sentence.includes('{}')) return undefined
  const pattern = new RegExp(`^${sentence.split('{}').map(escapePattern).join('(.+)')}$`, 's')
  return pattern.exec(reason)?.slice(1)
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function fill(sentence: string, values: readonly string[]): string {
  return sentence.split('{}').reduce((text, piece, i) => text + (values[i - 1] ?? '') + piece)
}
