/** Asks what is in the index, piece by piece, as long as that is what the screen shows. */
import { useEffect } from 'react'
import type { SearchIndex } from '../../../query/search-index.ts'
import { dateSamples, loadSamples } from '../../sample-queries.ts'
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
    const timer = setTimeout(ask, missing === 'samples' ? 0 : idleMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [index, texts, dispatch, missing, overview])
}

async function loadPart(
  part: keyof Survey,
  index: SearchIndex,
  { samples = [] }: OverviewState,
  { screen }: Texts,
): Promise<Partial<Survey>> {
  switch (part) {
    case 'samples':
      return { samples: await loadSamples(index, screen.syntax) }
    case 'facets': {
      const facets = await index.facets('')
      return { facets, samples: [...samples, ...dateSamples(index.info.fields, facets.years)] }
    }
    case 'frequentWords': {
      const isCheap = index.info.formCount <= mostForms
      return { frequentWords: isCheap ? await index.frequentWords(mostWords) : [] }
    }
  }
}

const unknown: Survey = {
  facets: { documentCount: 0, fields: [], folders: { values: [], leftOut: 0 }, years: [] },
  samples: [],
  frequentWords: [],
}

const mostWords = 12
/** They are counted through the whole dictionary. With so many forms that takes a quarter of a second. */
const mostForms = 200_000
/** Who begins to type at once does not wait for any of this. */
const idleMs = 300
