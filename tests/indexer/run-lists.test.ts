import test from 'ava'
import { decodeRunList, encodeRunLists, FORM_HEAD_BYTES, readFormHead } from '../../indexer/run-lists.ts'

test('writes positions in their order, whatever the order in which they came', t => {
  const bytes = Buffer.from(
    encodeRunLists({
      table: { form: () => 'tu…auf' },
      ids: Uint32Array.of(0),
      starts: Uint32Array.of(0, 5),
      units: Uint32Array.of(1, 3, 3, 3, 4),
      places: Uint32Array.of(14, 2010, 730, 2010, 0),
    }).bytes,
  )
  const { byteLength, occurrenceCount, formByteLength } = readFormHead(bytes, 0)
  t.is(occurrenceCount, 4)
  const places = { units: new Uint32Array(4), positions: new Uint16Array(4) }
  const list = bytes.subarray(FORM_HEAD_BYTES + formByteLength, byteLength)
  t.is(decodeRunList(list, 10, places, 0), 4)
  t.deepEqual([...places.units], [11, 13, 13, 14])
  t.deepEqual([...places.positions], [7, 365, 1005, 0])
})
