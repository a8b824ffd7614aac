import test from 'ava'
import { isUmlautDigraph } from '../../analysis/umlaut-digraph.ts'

const twoSounds =
  'aktuell aktuelle individuell sexuell virtuellen manuell kontinuell israel israelisch michael michaela ' +
  'raphael zuerst zuerkannt zueinander statuen individuen kongruenz influenza poet poetisch poesie oboe ' +
  'koexistenz soeben aerodynamik maestro paella samuel noel menuett duett guerilla suez monroe'
for (const word of twoSounds.split(' ')) {
  test(`hears two sounds in ${word}`, t => t.false(isUmlautDigraph(word, word.search(/[aou]e/))))
}

const umlauts =
  'mueller haeuser koenig zuerich zuegig zuechter fuellen huelle zerknuellt zoelle zoelibat poettering gruenzeug ' +
  'muenze muell goethe huette schmaeler schaelen aerzte oel uebung tuer suess zuenden duerr'
for (const word of umlauts.split(' ')) {
  test(`hears an umlaut in ${word}`, t => t.true(isUmlautDigraph(word, word.search(/[aou]e/))))
}

test('judges each place of a word', t => {
  t.false(isUmlautDigraph('aktuellemuehle', 3))
  t.true(isUmlautDigraph('aktuellemuehle', 9))
})
