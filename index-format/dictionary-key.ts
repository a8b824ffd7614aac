/**
 * The keys of the two dictionaries. A form or term of the passages is its own key; one of a document's field has
 * the field's name before it: `:title:kündigung`. What occurs as part of compounds has one colon more before it:
 * `::kundig`, `:title::kundig`. A name is found by the key of its spellings too: `:::selenski:selenskyj`. No form has a
 * colon, so the kinds never meet.
 */

/** What the postings of a key count: passages, or documents for a field's key. */
export type PostingUnit = 'passage' | 'document'

/** `fieldKey('title', 'kündigung')` is `:title:kündigung`. */
export function fieldKey(field: string, word: string): string {
  return `:${field}:${word}`
}

/** `partKey('kundig')` is `::kundig`, `partKey(':title:kundig')` is `:title::kundig`. */
export function partKey(termKey: string): string {
  const [prefix, term] = splitKey(termKey)
  return `${prefix === '' ? '::' : `${prefix}:`}${term}`
}

/** What the keys of one name's spellings begin with: `nameKeyPrefix('selenski')` is `:::selenski:`. */
export function nameKeyPrefix(nameKey: string): string {
  return `:::${nameKey}:`
}

/** The key of one spelling; of that which is written like the key itself, as most are, only the prefix. */
export function spellingKey(nameKey: string, form: string): string {
  return nameKeyPrefix(nameKey) + (form === nameKey ? '' : form)
}

export function unitOf(key: string): PostingUnit {
  return key.startsWith(':') && !key.startsWith('::') ? 'document' : 'passage'
}

/** Both parts of a key, the field's name with its colons: [':title:', 'kündigung'], ['', 'kündigung']. */
export function splitKey(key: string): readonly [prefix: string, word: string] {
  const wordStart = key.lastIndexOf(':') + 1
  return [key.slice(0, wordStart), key.slice(wordStart)]
}

/** Whether a form's key is that of a word in a text, and not of compounds with a part or of a name. */
export function isWordKey(key: string): boolean {
  if (!key.startsWith(':')) return true
  const [prefix] = splitKey(key)
  return !prefix.startsWith('::') && !prefix.endsWith('::')
}

/** Whether a form's key is that of a part of compounds. */
export function isPartKey(key: string): boolean {
  return key.startsWith(':') && splitKey(key)[0].endsWith('::')
}

/**
 * Whether a form is implied and not written: it has an ellipsis. Such a form stands beside one that is written, so
 * nothing that lists forms by their letters has it.
 */
export function isImplied(key: string): boolean {
  return key.includes('…')
}
