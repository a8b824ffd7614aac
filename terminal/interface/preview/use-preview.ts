/** Loads the document of the selected hit, and finds its matches: those that are in view first, then all. */
import { useEffect, useRef } from 'react'
import type { Hit, SearchIndex } from '../../../query/search-index.ts'
import type { Texts } from '../../texts/texts.ts'
import { errorNotice } from '../app/notice.ts'
import { type AppEvent, type AppState, previewPane } from '../app/state.ts'
import { selectedHit } from '../result-list/state.ts'
import { createPreviewDocument, findLine, type PreviewDocument } from './document.ts'
import { visibleBlocks } from './rows.ts'
import { findHighlights, scanDocument } from './scan-document.ts'
import type { LoadedPreview } from './state.ts'

export function usePreview(
  index: SearchIndex,
  state: AppState,
  texts: Texts,
  dispatch: (event: AppEvent) => void,
): void {
  const { preview } = state
  const documents = useRef(new Map<number, PreviewDocument>())
  const height = previewPane(state)?.height ?? 0
  const hit = selectedHit(state.resultList)
  const query = state.resultList.answer?.query ?? ''
  const isStale = preview?.hit !== hit || preview?.query !== query
  const wanted = height > 0 && isStale ? hit : undefined
  const pauseMs = preview !== undefined && preview.query !== query ? typingPauseMs : selectionPauseMs

  useEffect(() => {
    if (wanted === undefined) return
    const timer = setTimeout(() => {
      loadPreview(index, wanted, query, documents.current).then(
        loaded => dispatch({ kind: 'loaded', preview: loaded }),
        error => dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }),
      )
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [index, texts, dispatch, wanted, query, pauseMs])

  useEffect(() => {
    if (preview === undefined || preview.counts !== undefined) return
    const { document } = preview
    const missing = visibleBlocks(document, preview.top, height).filter(
      block => !preview.highlights.has(block),
    )
    if (missing.length === 0) return
    findHighlights(index, preview.query, document, missing).then(
      highlights => dispatch({ kind: 'highlighted', document, query: preview.query, highlights }),
      error => dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }),
    )
  }, [index, texts, dispatch, preview, height])

  const latest = useRef(preview)
  latest.current = preview
  const document = preview?.document
  const marked = preview?.query
  const isScanned = preview?.counts !== undefined
  useEffect(() => {
    if (document === undefined || marked === undefined || isScanned) return
    const ended = new AbortController()
    const timer = setTimeout(() => {
      const { focus = 0, highlights = new Map() } = latest.current ?? {}
      const firstBlock = document.lines[focus]?.block ?? 0
      scanDocument(
        index,
        { query: marked, document, firstBlock, known: highlights },
        found => dispatch({ kind: 'highlighted', document, query: marked, highlights: found }),
        ended.signal,
      ).catch(error => dispatch({ kind: 'noticed', notice: errorNotice(error, texts) }))
    }, scanPauseMs)
    return () => {
      clearTimeout(timer)
      ended.abort()
    }
  }, [index, texts, dispatch, document, marked, isScanned])
}

/** A selection that only passes over a hit does not load its document. */
const selectionPauseMs = 25
/**
 * While a query is typed, the thread is left to its searches: a long document keeps it from the next one. Longer than
 * the pause between most keys, shorter than one in which somebody reads.
 */
const typingPauseMs = 120
/** Only who stays with a document wants all of its matches. */
const scanPauseMs = 200
/** So many documents are kept for going back and forth in the list. */
const keptDocuments = 8

async function loadPreview(
  index: SearchIndex,
  hit: Hit,
  query: string,
  kept: Map<number, PreviewDocument>,
): Promise<LoadedPreview> {
  const document = await loadDocument(index, hit.document, kept)
  const block = document.lines[findLine(document, hit.passage, hit.line)]?.block
  const highlights = await findHighlights(index, query, document, block === undefined ? [] : [block])
  return { hit, query, document, highlights }
}

async function loadDocument(
  index: SearchIndex,
  number: Hit['document'],
  kept: Map<number, PreviewDocument>,
): Promise<PreviewDocument> {
  const document = kept.get(number) ?? createPreviewDocument(await index.document(number))
  kept.delete(number)
  kept.set(number, document)
  const [oldest] = kept.keys()
  if (kept.size > keptDocuments && oldest !== undefined) kept.delete(oldest)
  return document
}
