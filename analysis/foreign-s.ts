/**
 * The s of the genitive and plural behind letters after which Snowball's stemmer keeps it, for few old German words
 * have it there: Autos, Chinas, Handys, Trumps, Kiews, Selenskyjs, Anbaus.
 *
 *   withoutForeignS('autos') → 'auto', withoutForeignS('kostenlos') → 'kostenlos'
 *
 * Behind i, u and c it stays but for the words below: Praxis, Ergebnis, Haus, Status, Comics.
 *
 * Source: Duden, Die Grammatik, 9th edition 2016, on the plural and genitive with -s; the exceptions are the words
 * without a base of their own among 150,000 forms of laws, news and encyclopedia.
 */

/** @param word lower case, without foreign accents */
export function withoutForeignS(word: string): string {
  if (!word.endsWith('s')) return word
  return FOREIGN_S.test(word) && !OWN_S.test(word) ? word.slice(0, -1) : word
}

const FOREIGN_S =
  /(?:^.{3,}[aopvwyj]|bau|eau|krimi|profi|taxi|nazi|azubi|israeli|saudi|tsunami|[nlm]ski|^uni)s$/

/** Words that end in such an s themselves. */
const OWN_S = new RegExp(
  `(?:${[
    'gas glas gras aas etwas ^verlas ias atlas ananas topas pankreas andreas thomas lukas jonas judas texas kansas',
    'dallas hamas christmas habermas barrabas kaukas',
    'los moos chaos kosmos epos pathos ethos mythos heros lotos kustos rhinozeros thermos carlos santos marcos',
    'gips schnaps klaps raps mops schlips grips knirps kollaps mumps relaps biops news windows always',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
)
