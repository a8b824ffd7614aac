/**
 * German words that tell whether a full stop ends a sentence: abbreviations before it, and words that
 * are capitalised only at a sentence's beginning after it.
 *
 *   "Es gilt § 3 Abs. | 2 Satz 1. | Der Vermieter …": Abs. needs what follows; Der opens a sentence.
 */

/** Lower case, without the stop. What they belong to follows, so they never end a sentence. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = wordSet(`
  abb abk abschn allg anh anl anm az b bd bde begr bes betr bspw bzgl bzw ca ch dgl dipl dir dr ebd ed eigtl
  einschl entspr erg evtl exkl fa fam fn fr frhr geb gegr gem gest gez ggf ggü h hd hg hl hrn hrsg hs ing
  inkl insb insbes jew kap kath lat lic lt med mind mr mrs nr nrn offz orig ph phil pol präs prof rdn rer rn
  rz sen sv tab tel th tit tsd ungef urspr verf vgl vors vs ziff zit zzgl
`)

/** Lower case, without the stop. They stand within a sentence, and at its end too. */
export const ABBREVIATIONS: ReadonlySet<string> = wordSet(`
  abl abs apr art aufl aug ausg bgbl bl chr co dez di do eur evang feb febr gebr hd inc jan jg jh jhd jr jul
  jun lfd ltd mag max mi min mio mo mrd mrz ms nov okt op pkt red reg sa sek sep sept sog sp spez st std str
  techn tgl tit univ url wg wiss zs
`)

/** Never capitalised within a sentence, unlike the nouns that can follow an ordinal or an abbreviation. */
export const SENTENCE_OPENERS: ReadonlySet<string> = wordSet(`
  Aber Alle Allerdings Als Also Am An Auch Auf Aus Außerdem Bei Beide Beim Bis Da Dabei Dadurch Dafür
  Dagegen Daher Damit Danach Dann Daran Darauf Darin Darüber Das Dass Dazu Dem Den Denn Dennoch Der Deren
  Des Deshalb Dessen Die Dies Diese Diesem Diesen Dieser Dieses Doch Dort Durch Ein Eine Einem Einen Einer
  Eines Er Erst Es Etwa Für Gegen Gleichwohl Hier Hierbei Hierzu Ich Ihm Ihn Ihr Ihre Im In Insbesondere Ist
  Jede Jedem Jeden Jeder Jedes Jedoch Kein Keine Man Mit Nach Nachdem Neben Nicht Noch Nun Nur Ob Obwohl
  Oder Ohne Schon Sein Seine Seit Sie Sind So Sofern Somit Soweit Sowohl Trotz Über Um Und Unter Viele Vom
  Von Vor Während Wann Warum Was Wegen Weil Welche Wenn Wer Wie Wir Wird Wo Zu Zudem Zugleich Zum Zur Zwar
`)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
