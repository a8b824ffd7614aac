/** A filter in words: "ressort: Technik", "recht/", "März 2024". */
import type { Filter } from '../../../query/search-index.ts'
import { cleanText } from '../../clean-text.ts'
import type { Texts } from '../../texts/texts.ts'

export function filterLabel(filter: Filter, texts: Texts): string {
  switch (filter.kind) {
    case 'field':
      return `${fieldName(filter.field, texts)}: ${cleanText(filter.value)}`
    case 'folder':
      return `${cleanText(filter.folder)}/`
    case 'date': {
      const [from = '', to = ''] = [filter.from, filter.to].map(date => texts.formats.date(date ?? ''))
      return from === to ? from : `${from}–${to}`
    }
  }
}

/** The language is no field of the documents, so it has a name here. */
export function fieldName(field: string, { filters }: Texts): string {
  return field === 'language' ? filters.language : cleanText(field)
}
