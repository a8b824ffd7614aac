/**
 * An error of the layers below → what it means, in the person's language, made of the data it carries.
 *
 * Errors are told apart by their names: importing their classes would load the layers, and one that comes from
 * another thread is of no class of ours any more.
 */
import type { UnknownLanguageError } from '../analysis/language-analyzer.ts'
import type { IndexFormatError, IndexVersionError } from '../index-format/errors.ts'
import type { OutputError } from '../indexer/output-file.ts'
import type { ArchiveUnreadableError, SourceNotFoundError } from '../indexer/sources/source-errors.ts'
import type { NoDocumentsError } from '../indexer/write-index.ts'
import { cleanText } from './clean-text.ts'
import type { Texts } from './texts/texts.ts'

/** @returns one clean line; undefined for an error of another kind */
export function layerMessage(error: Error, texts: Texts): string | undefined {
  const { problems } = texts
  const reason = (text: string) => texts.reason(cleanText(text))
  switch (error.name) {
    case 'IndexFormatError': {
      const { source, problem, byteOffset } = error as IndexFormatError
      return problems.indexUnreadable(cleanText(source), reason(problem), byteOffset)
    }
    case 'IndexVersionError': {
      const { source, found, expected } = error as IndexVersionError
      return problems.indexOfOtherVersion(cleanText(source), reason(found), reason(expected))
    }
    case 'OutputError': {
      const { path, problem } = error as OutputError
      return problems.notWritten(cleanText(path), reason(problem))
    }
    case 'NoDocumentsError': {
      const [first] = (error as NoDocumentsError).skipped
      return problems.noDocuments(first && `${cleanText(first.path)}: ${reason(first.reason)}`)
    }
    case 'SourceNotFoundError':
      return problems.sourceNotFound(cleanText((error as SourceNotFoundError).input))
    case 'ArchiveUnreadableError': {
      const { archive, problem } = error as ArchiveUnreadableError
      return problems.archiveUnreadable(cleanText(archive), reason(problem))
    }
    case 'UnknownLanguageError': {
      const { language, known } = error as UnknownLanguageError
      return problems.unknownLanguage(cleanText(language), known)
    }
    case 'IndexClosedError':
      return problems.indexClosed()
    default:
      return undefined
  }
}
