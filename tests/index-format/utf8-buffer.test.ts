import test from 'ava'
import fc from 'fast-check'
import { Utf8Buffer } from '../../index-format/utf8-buffer.ts'

test('encodes any strings one after the other, as an encoder of UTF-8 does', t => {
  const buffer = new Utf8Buffer()
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'z', 'ß', '…', '😀'), maxLength: 300 }), text => {
      t.deepEqual([...buffer.encode(text)], [...new TextEncoder().encode(text)])
      t.deepEqual([...buffer.bytes], [...new TextEncoder().encode(text)])
    }),
  )
})
