import test from 'ava'
import fc from 'fast-check'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { ByteWriter } from '../../index-format/byte-writer.ts'
import { formEntryCodec, type TermEntry, termEntryCodec } from '../../index-format/dictionary-entries.ts'
import { splitKey, unitOf } from '../../index-format/dictionary-key.ts'
import type { EntryCodec } from '../../index-format/entry-codec.ts'

/** Reads every entry, or passes those of which `isPassed` says so. */
function roundTrip<Entry>(
  codec: EntryCodec<Entry>,
  keys: readonly string[],
  entries: readonly Entry[],
  isPassed: (i: number) => boolean = () => false,
): Entry[] {
  const writer = new ByteWriter()
  const encoder = codec.encoder()
  entries.forEach((entry, i) => {
    if (i === 0) encoder.start(writer, entry)
    encoder.entry(writer, entry)
  })
  const { take, pass } = codec.decoder(new ByteReader(writer.finish(), 'x.findbuch', 0))
  return keys.flatMap((key, i) => {
    const facts = { wordLength: splitKey(key)[1].length, unit: unitOf(key) }
    if (!isPassed(i)) return [take(facts)]
    pass(facts)
    return []
  })
}

const formEntries = fc.record({
  term: fc.nat({ max: 0xffffffff }),
  parts: fc.constantFrom([], [{ start: 0, end: 1 }]),
})

test('reads back the terms of forms, near one another or not, compounds or not', t => {
  fc.assert(
    fc.property(fc.array(formEntries, { minLength: 1, maxLength: 64 }), forms => {
      t.deepEqual(
        roundTrip(
          formEntryCodec,
          forms.map(({ term, parts }) => (parts.length > 0 ? ':title:ä' : String(term))),
          forms,
        ),
        forms,
      )
    }),
  )
})

test('reads the entries behind those that are passed', t => {
  const passed = fc.array(fc.boolean(), { minLength: 64, maxLength: 64 })
  fc.assert(
    fc.property(fc.array(formEntries, { minLength: 1, maxLength: 64 }), passed, (forms, isPassed) => {
      const keys = forms.map(({ term, parts }) => (parts.length > 0 ? ':title:ä' : String(term)))
      t.deepEqual(
        roundTrip(formEntryCodec, keys, forms, i => isPassed[i] === true),
        forms.filter((_, i) => isPassed[i] === false),
      )
    }),
  )
})

test('stores the step to the next term and the compound bit as one zigzag number, then the parts', t => {
  const writer = new ByteWriter()
  const { entry } = formEntryCodec.encoder()
  entry(writer, { term: 1, parts: [] })
  entry(writer, { term: 1, parts: [{ start: 0, end: 1 }] })
  entry(writer, { term: 0, parts: [{ start: 0, end: 1 }] })
  // Steps +1, 0, −1: 1 · 2 + 0 = 2, 0 · 2 + 1 = 1, −1 · 2 + 1 = −1, as zigzag 4, 2, 1; the part is 1 · 4.
  t.deepEqual(writer.finish(), Uint8Array.of(4, 2, 4, 1, 4))
})

test('reads back where the lists of terms lie, one behind the other', t => {
  const lengths = fc.record({
    documentFrequency: fc.nat(),
    firstForm: fc.nat(),
    postingsByteLength: fc.nat(),
    positionsByteLength: fc.nat(),
  })
  fc.assert(
    fc.property(
      fc.maxSafeNat().map(offset => Math.floor(offset / 4)),
      fc.array(lengths, { minLength: 1, maxLength: 64 }),
      (offset, all) => {
        let postingsOffset = offset
        let positionsOffset = offset + 5
        const entries = all.map((entry): TermEntry => {
          const placed = { unit: 'passage' as const, ...entry, postingsOffset, positionsOffset }
          postingsOffset += entry.postingsByteLength
          positionsOffset += entry.positionsByteLength
          return placed
        })
        t.deepEqual(
          roundTrip(
            termEntryCodec,
            entries.map(() => 'haus'),
            entries,
          ),
          entries,
        )
      },
    ),
  )
})

test('tells by the term whether its postings count passages or documents', t => {
  const entry: TermEntry = {
    unit: 'document',
    documentFrequency: 1,
    firstForm: 7,
    postingsOffset: 0,
    postingsByteLength: 5,
    positionsOffset: 0,
    positionsByteLength: 1,
  }
  t.is(roundTrip(termEntryCodec, [':title:haus'], [entry])[0]?.unit, 'document')
  t.is(roundTrip(termEntryCodec, ['haus'], [entry])[0]?.unit, 'passage')
})
