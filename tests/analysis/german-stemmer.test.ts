import { existsSync, readFileSync } from 'node:fs'
import test from 'ava'
import fc from 'fast-check'
import { newStemmer } from 'snowball-stemmers'
import { stemGerman } from '../../analysis/german-stemmer.ts'
import { GERMAN_STEMS } from './german-stem-table.ts'

for (const [rule, words] of GERMAN_STEMS) {
  test(`stems as published: ${rule}`, t => {
    for (const entry of words.split(/\s+/)) {
      const [word = '', stem = word] = entry.split('→')
      t.is(stemGerman(word), stem, word)
    }
  })
}

test('the table has at least 400 words', t => {
  const words = GERMAN_STEMS.flatMap(([, group]) => group.split(/\s+/))
  t.true(new Set(words).size >= 400)
})

test('stems every word of Snowball’s own vocabulary as Snowball does', t => {
  const folder = '../shared/eval/snowball-german'
  if (!existsSync(folder)) {
    t.log(`passed over: ${folder} is missing`)
    t.pass()
    return
  }
  const words = readLines(`${folder}/voc.txt`)
  const stems = readLines(`${folder}/output.txt`)
  const wrong = words.filter((word, index) => stemGerman(word) !== stems[index])
  t.is(words.length, 35_033)
  t.deepEqual(wrong, [])
})

test('stems as the older algorithm does where none of the new rules applies', t => {
  const older = newStemmer('german')
  const parts =
    'a e i o u y ä ö ü ß b d f g h k l m n r s t z sch ung en er est st niss ig keit lich heit isch ern end'
  const word = fc
    .array(fc.constantFrom(...parts.split(' ')), { minLength: 1, maxLength: 8 })
    .map(chosen => chosen.join(''))
    .filter(letters => !/[aou]e|et|ln|erin|syst/.test(letters))
  fc.assert(
    fc.property(word, letters => {
      t.is(stemGerman(letters), older.stem(letters), letters)
    }),
    { numRuns: 3000 },
  )
  t.pass()
})

test('asks the rule for each digraph but those after q and of a u between vowels', t => {
  const asked: [string, number][] = []
  const refuse = (word: string, offset: number) => {
    asked.push([word, offset])
    return false
  }
  t.is(stemGerman('muellersquellesteuer', refuse), 'muellersquellesteu')
  t.deepEqual(asked, [['muellersquellesteuer', 1]])
})

test('takes empty words, single letters and very long ones', t => {
  t.is(stemGerman(''), '')
  t.is(stemGerman('e'), 'e')
  t.is(stemGerman('ue'), 'u')
  t.is(stemGerman('äu'.repeat(50_000)).length, 100_000)
})

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n')
}
