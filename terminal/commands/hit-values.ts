/** What `--format` can say of a hit: what it says of its document, and where and how well the query matches. */
import type { Hit } from '../../query/search-index.ts'
import { cleanSnippet } from '../clean-text.ts'
import { headingSpans, titleSpans } from '../hit-lines.ts'
import type { HitValueName } from '../placeholder-names.ts'
import { markedSpans, type StyledLine, span } from '../styled-line.ts'
import { type DocumentNames, documentValue } from './document-values.ts'

/** @param rank from 1 */
export function hitValue(name: HitValueName, hit: Hit, rank: number, names: DocumentNames): StyledLine {
  switch (name) {
    case 'rank':
      return [span(String(rank))]
    case 'title':
      return titleSpans(hit)
    case 'heading':
      return headingSpans(hit)
    case 'line':
      return [span(String(hit.line))]
    case 'snippet':
      return hit.snippets.slice(0, 1).flatMap(snippet => markedSpans(cleanSnippet(snippet)))
    case 'score':
      return [span(hit.score.toFixed(3))]
    case 'further':
      return [span(String(hit.morePassages))]
    default:
      return documentValue(name, { ...hit, number: hit.document }, names)
  }
}
