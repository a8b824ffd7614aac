import test from 'ava'
import { ANALYSIS_VERSION } from '../../analysis/analysis-version.ts'
import { GERMAN_EXAMPLES_CRC32, type GoldenToken, goldenTokens } from '../../analysis/golden-tokens.ts'
import { crc32 } from '../../index-format/crc32.ts'
import { GERMAN } from './token-notation.ts'

/** Of analysis version 3: the forms of each position, parted by bars, and the terms where they differ. */
const EXPECTED = [
  `die häuser→haus der strasse→strass müller→mull mueller→mull und müller→mull zuerst
   abgeleitete→abgeleit lehrerinnen→lehr ticketsysteme→ticketsystem`,
  `ukraine-krieg→ukrainekrieg|ukraine→ukrain krieg us-amerikanisch→usamerikan|us amerikanisch→amerikan
   waffenstillstand eingang haus|haus-…gartenarbeit und gartenarbeit`,
  `bürger→burg|bürgerinnen→burg bürger→burg|bürgerinnen→burg lehrer→lehr|lehrerin→lehr und
   schüler→schul|schülerinnen→schul aber linkedin und außen→auss innen→inn`,
  `§626|§ 626 bgb §3|§ 3 bis 6|§6 art 5 abs 1 gg z.b.→zb u.s.a.→usa gmbh co kg c++ 3d co2`,
  `1234,56 €→euro 1000 %→prozent 18.46|18 46 uhr 24/7|24 7 am 2025-02-12|12 02 2025 2025-02-12|12
   februar 2025 2025-02-12|2025 02 12 30-tägig→30tagig|30 tägig→tagig`,
  `trump geht d'artagnan→dartagnan|artagnan rock'n'roll→rocknroll|rock|roll café→caf łódź→lodz
   finden→find wasser→wass`,
  `sie teilte→teilt|teilte…mit es der dpa|dpa…mit am 3 märz→marz gestern→gest|gestern…mit mit und er
   nahm|nahm…teil teil`,
  `hinweis@news.de|hinweis news de www.beispiel.de.8080/pfad?x=1|www.beispiel.de|www beispiel de 8080
   pfad x 1 n-ag.de|n ag de foto_12.jpg|foto 12 jpg`,
]

test('the examples are analysed as version 3 does; count up the version when this changes', t => {
  t.is(ANALYSIS_VERSION, 3)
  t.deepEqual(
    goldenTokens(GERMAN).map(([, tokens]) => written(tokens)),
    EXPECTED.map(line => line.replace(/\s+/g, ' ')),
  )
})

test('an index with these examples is known by their checksum', t => {
  const examples = new TextEncoder().encode(JSON.stringify(goldenTokens(GERMAN)))
  t.is(GERMAN_EXAMPLES_CRC32, crc32(examples))
})

function written(tokens: readonly GoldenToken[]): string {
  const places: string[][] = []
  for (const [form, term, position] of tokens) {
    places[position] = [...(places[position] ?? []), form === term ? form : `${form}→${term}`]
  }
  return places.map(forms => forms.join('|')).join(' ')
}
