export {
  type ByteRange,
  type ByteSource,
  bufferSource,
  IndexFormatError,
  IndexVersionError,
} from '../index-format/index.ts'
export type { AnalyzedToken } from './analyzed-text.ts'
export type { Explanation } from './explain.ts'
export { type OpenOptions, openIndex } from './findbuch-index.ts'
export { parseQuery } from './parse-query.ts'
export type * from './query.ts'
export type * from './score-part.ts'
export type * from './search-index.ts'
export { QuerySyntaxError, type QuerySyntaxErrorKind } from './syntax-error.ts'
