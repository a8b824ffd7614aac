import test from 'ava'
import { bufferSource } from '../../index-format/byte-source.ts'
import { IndexFormatError } from '../../index-format/errors.ts'

test('reads ranges in the order asked', async t => {
  const source = bufferSource(Uint8Array.of(0, 1, 2, 3, 4))
  const bytes = await source.read([
    { offset: 3, byteLength: 2 },
    { offset: 0, byteLength: 1 },
    { offset: 5, byteLength: 0 },
  ])
  t.deepEqual(
    bytes.map(range => [...range]),
    [[3, 4], [0], []],
  )
  t.is(source.byteLength, 5)
})

test('refuses a range beyond its end', t => {
  const source = bufferSource(Uint8Array.of(0, 1, 2), 'x.findbuch')
  const error = t.throws(() => source.read([{ offset: 2, byteLength: 2 }]), { instanceOf: IndexFormatError })
  t.is(error.byteOffset, 3)
  t.regex(error.message, /x\.findbuch.*cut off/)
})
