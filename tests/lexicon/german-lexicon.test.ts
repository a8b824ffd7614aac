import test from 'ava'
import fc from 'fast-check'
import { GERMAN_STOP_WORDS } from '../../analysis/index.ts'
import { lexicon, stemOf } from './built-lexicon.ts'

/** Infinitive, then forms of it. */
const VERB_FORMS = `
  gehen: ging gingen gegangen ginge
  sprechen: sprach spricht gesprochen gesprochene gesprochenen sprächen
  finden: fand fanden gefunden findet
  denken: dachte dachten gedacht denkt
  bringen: brachte brachten gebracht gebrachte
  wissen: wusste wußte gewusst wussten
  kennen: kannte gekannt kennt
  nehmen: nahm nimmt genommen genommenen
  geben: gab gibt
  kommen: kam kamen gekommen kommt
  sehen: sah sieht gesehen
  lesen: las liest gelesen
  essen: aß isst gegessen
  schreiben: schrieb schrieben geschrieben schreibt
  bleiben: blieb geblieben
  steigen: stieg gestiegen
  ziehen: zog gezogen
  fliegen: flog geflogen
  verlieren: verlor verloren
  helfen: half hilft geholfen
  werfen: warf geworfen
  sterben: starb gestorben stirbt
  treffen: traf trifft getroffen
  brechen: brach gebrochen
  tragen: trug getragen
  fahren: fuhr fährt
  schlagen: schlug geschlagen
  fallen: fiel fielen
  halten: hielt hielten
  lassen: ließ liess ließen
  rufen: rief gerufen
  laufen: lief gelaufen
  sitzen: saß gesessen
  liegen: lag lagst
  singen: sang gesungen
  trinken: trank getrunken
  beginnen: begann begonnen
  gewinnen: gewann gewonnen
  gelten: gilt galt gegolten
  verstoßen: verstieß verstößt
  erlassen: erließ
  beschließen: beschloss beschlossen beschlossene
  teilen: teilt teilte teilten geteilt geteilte
  kündigen: kündigt kündigte gekündigt gekündigten
  mitteilen: mitgeteilt mitgeteilte mitgeteilten mitzuteilen mitteilt mitteilte
  vorschlagen: vorgeschlagen vorzuschlagen vorschlug
  anfangen: angefangen anzufangen anfing
  teilnehmen: teilgenommen teilzunehmen teilnahm
  stattfinden: stattgefunden stattzufinden stattfand
  zurückweisen: zurückgewiesen zurückzuweisen zurückwies
  unterstützen: unterstützt unterstützte
  informieren: informiert informierte informierten
  regieren: regiert regierte
  arbeiten: arbeitete gearbeitet
  fragen: fragte gefragt
  kaufen: kaufte gekauft
  zahlen: zahlt zahlte gezahlt`

/** Nouns, adjectives of their own, stop words, forms of two verbs, and what the stemmer joins already. */
const LEFT_ALONE = `macht band sprachen fracht bot acht wagen bekannt verschieden geschickt gelassen verwandt
  erwachsen verrückt angestellt abgeordnet angestellten folgende gefahren war hat hatte ist sind wird würde kann konnte
  gehört fahrt sucht stand verband betrieb begriff schloss griff zug fund rat gesetz haus krieg angst gast
  markt arbeit alt kalt recht selenskyj berlin x 2025-02-12 § c++ gehen mitteilen findbuch`

const SEPARABLE = `mit teilte mitteilen; mit teilt mitteilen; mit teilten mitteilen; aus macht ausmachen;
  an nahm annehmen; an nimmt annehmen; an fing anfangen; auf stand aufstehen; ein fiel einfallen; ab gab abgeben;
  statt findet stattfinden; statt fand stattfinden; vor liegt vorliegen; vor lag vorliegen; zurück wies zurückweisen;
  ab lehnt ablehnen; ab lehnte ablehnen; ein trat eintreten; ein tritt eintreten; vor schlug vorschlagen;
  an bot anbieten; teil nimmt teilnehmen; bei trug beitragen; hin wies hinweisen; auf hob aufheben;
  auf löste auflösen; ein führte einführen; ein setzte einsetzen; um zog umziehen; ab brach abbrechen;
  durch führte durchführen; her stellte herstellen; aus gab ausgeben; zu stimmte zustimmen; fest stellte feststellen;
  aus schloß ausschließen; an erkannte anerkennen; an greift angreifen; weg ließ weglassen; rad fuhr radfahren`

for (const line of VERB_FORMS.trim().split('\n')) {
  const [infinitive = '', forms = ''] = line.trim().split(': ')
  test(`${forms} are forms of ${infinitive}`, t => {
    for (const form of forms.split(' '))
      t.is(lexicon.termOf(form, stemOf(form)) ?? stemOf(form), stemOf(infinitive), form)
  })
}

test('leaves alone what is no form of a verb, or may be something else', t => {
  for (const form of LEFT_ALONE.split(/\s+/)) t.is(lexicon.termOf(form, stemOf(form)), undefined, form)
})

test('leaves every stop word alone', t => {
  for (const form of GERMAN_STOP_WORDS) t.is(lexicon.termOf(form, stemOf(form)), undefined, form)
})

test('joins the two parts of separable verbs', t => {
  for (const verb of SEPARABLE.split(/;\s*/)) {
    const [prefix = '', form = '', infinitive = ''] = verb.split(' ')
    t.is(lexicon.separable(prefix, form, stemOf(form)), stemOf(infinitive), verb)
  }
})

test('joins no verb with a prefix that it does not take, and nothing but verbs', t => {
  for (const pair of [
    'mit haus',
    'unter stützte',
    'ver sprach',
    'teilte mit',
    'statt ging',
    ' teilt',
    'mit ',
  ]) {
    const [prefix = '', form = ''] = pair.split(' ')
    t.is(lexicon.separable(prefix, form, stemOf(form)), undefined, pair)
  }
})

test('knows the words that compounds are made of, in all their forms', t => {
  const words = `haus hauses häuser häusern krieg kriege krieges netz netze gerät geräte geräten verhandlung
    verhandlungen waffe waffen diplomatie sport halle hallen tür amt tag tages frist fristen miete vertrag vertrages
    verträge bürger bürgern minister ministern ministerium steuer recht bund land länder gesetz verkehr schule kranken
    schreib fahr bohr prüf lehr`
  for (const word of words.split(/\s+/)) t.true(lexicon.isWord(word), word)
})

test('takes no compounds, endings, scraps and names for parts', t => {
  const words = `sporthalle haustür schreibtisch elternteil mietvertrag schaft bar los sam ung e s verh krie
    insgesamt vereinbart gehabt der und hauss tagern selenskyj`
  for (const word of words.split(/\s+/)) t.false(lexicon.isWord(word), word)
})

test('knows words that must not be split', t => {
  const words = `minister beginn verein vereint vereinte gehabt besprochen mitteilen gegangen garage wissenschaft
    vereinbart vereinbarten gehört`
  for (const word of words.split(/\s+/)) t.true(lexicon.isWhole(word, stemOf(word)), word)
  for (const word of ['sporthalle', 'haustür', 'selenskyj'])
    t.false(lexicon.isWhole(word, stemOf(word)), word)
})

test('answers any text, and gives only terms that are their own', t => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...VERB_FORMS.split(/\W+/u))), form => {
      const term = lexicon.termOf(form, stemOf(form))
      lexicon.isWord(form)
      lexicon.separable(form, form, stemOf(form))
      t.not(term, stemOf(form))
      t.not(term, '')
    }),
  )
})
