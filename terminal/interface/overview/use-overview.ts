/** Asks what is in the index, piece by piece, as long as that is what the screen shows. */
import { useEffect } from 'react'
import type { Facets, IndexInfo, SearchIndex } from '../../../query/search-index.ts'
import { loadSamples, type SampleMaterial } from '../../sample-queries.ts'
import type { Texts } from '../../texts/texts.ts'
import type { AppEvent, AppState } from '../app/state.ts'
import { isOverviewShown } from './handlers.ts'
import { missingPart, type OverviewState, type Survey } from './state.ts'

export function useOverview(
  index: SearchIndex,
  state: AppState,
  texts: Texts,
  dispatch: (event: AppEvent) => void,
): void {
  const { overview, overlay } = state
  // The help shows samples too.
  const isWanted = isOverviewShown(state) || overlay?.kind === 'help'
  const missing = isWanted ? missingPart(overview) : undefined

  useEffect(() => {
    if (missing === undefined) return
    let isCurrent = true
    const ask = () =>
      loadPart(missing, index, overview, texts).then(
        survey => isCurrent && dispatch({ kind: 'surveyed', survey }),
        // What an index cannot tell is left out: a search will say what is wrong with it.
        () => isCurrent && dispatch({ kind: 'surveyed', survey: { [missing]: unknown[missing] } }),
      )
    const timer = setTimeout(ask, missing === 'frequentWords' ? idleMs : 0)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [index, texts, dispatch, missing, overview])
}

async function loadPart(
  part: keyof Survey,
  index: SearchIndex,
  { facets }: OverviewState,
  { screen }: Texts,
): Promise<Partial<Survey>> {
  switch (part) {
    case 'facets':
      return { facets: await index.facets('') }
    case 'samples':
      return { samples: await loadSamples(index, screen.syntax, sampleDates(index.info, facets)) }
    case 'frequentWords':
      return { frequentWords: await index.frequentWords(mostWords) }
  }
}

/** The last two years of which there are documents. */
function sampleDates({ fields }: IndexInfo, facets: Facets | undefined): SampleMaterial['dates'] {
  const field = ['datum', 'date'].find(name => fields.includes(name))
  const [newest, before = newest] = facets?.years ?? []
  if (field === undefined || newest === undefined || before === undefined) return undefined
  return { field, from: before.year, to: newest.year }
}

const unknown: Survey = {
  facets: { documentCount: 0, fields: [], folders: { values: [], leftOut: 0 }, years: [] },
  samples: [],
  frequentWords: [],
}

const mostWords = 12
/** They are counted through the whole dictionary: who begins to type at once does not wait for that. */
const idleMs = 400
