import test from 'ava'
import { ByteReader } from '../../index-format/byte-reader.ts'
import { IndexFormatError } from '../../index-format/errors.ts'
import { decodeSettings, encodeSettings, type IndexSettings } from '../../index-format/settings.ts'

const settings: IndexSettings = {
  wordCount: 12,
  root: '../Straße',
  fields: ['path', 'title'],
  ranking: { k1: 1.2, b: 0.75 },
  goldenTokens: [['Häuser', [['häuser', 'haus', 0]]]],
  analysis: { version: 3, language: 'de' },
}

const SETTINGS_JSON =
  '{"analysis":{"language":"de","version":3},"fields":["path","title"],' +
  '"goldenTokens":[["Häuser",[["häuser","haus",0]]]],"ranking":{"b":0.75,"k1":1.2},' +
  '"root":"../Straße","wordCount":12}'

const decode = (json: string | Uint8Array) =>
  decodeSettings(
    new ByteReader(typeof json === 'string' ? new TextEncoder().encode(json) : json, 'x.findbuch', 0),
  )

test('writes the same bytes whatever the order of the members', t => {
  t.is(new TextDecoder().decode(encodeSettings(settings)), SETTINGS_JSON)
  const { analysis, ...others } = settings
  t.deepEqual(encodeSettings({ analysis, ...others }), encodeSettings(settings))
})

test('reads back what it wrote', t => {
  t.deepEqual(decode(encodeSettings(settings)), settings)
})

test('lets members of later versions pass', t => {
  const later = { ...settings, later: [1] }
  t.deepEqual(decode(JSON.stringify(later)), later)
})

const damages: readonly { readonly what: string; readonly json: string | Uint8Array }[] = [
  { what: 'nothing', json: '' },
  { what: 'settings that are cut off', json: SETTINGS_JSON.slice(0, -1) },
  { what: 'JSON of another kind', json: '[]' },
  { what: 'null', json: 'null' },
  { what: 'bytes that are not UTF-8', json: Uint8Array.of(0x22, 0xff, 0x22) },
  { what: 'no analysis', json: JSON.stringify({ ...settings, analysis: undefined }) },
  {
    what: 'a version that is text',
    json: JSON.stringify({ ...settings, analysis: { version: '3', language: 'de' } }),
  },
  { what: 'fields that are no list', json: JSON.stringify({ ...settings, fields: 'title' }) },
  { what: 'fields that are no names', json: JSON.stringify({ ...settings, fields: [1] }) },
  { what: 'a weight that is no number', json: JSON.stringify({ ...settings, ranking: { k1: null } }) },
  { what: 'golden tokens without their text', json: JSON.stringify({ ...settings, goldenTokens: [[[]]] }) },
  {
    what: 'a golden token without its position',
    json: JSON.stringify({ ...settings, goldenTokens: [['a', [['a', 'a']]]] }),
  },
  { what: 'a negative word count', json: JSON.stringify({ ...settings, wordCount: -1 }) },
  { what: 'no root', json: JSON.stringify({ ...settings, root: undefined }) },
]

for (const { what, json } of damages) {
  test(`refuses ${what}`, t => {
    t.throws(() => decode(json), { instanceOf: IndexFormatError, message: /settings|UTF-8/ })
  })
}

test('keeps the cause of JSON that cannot be read', t => {
  const error = t.throws(() => decode('{'), { instanceOf: IndexFormatError })
  t.true(error.cause instanceof SyntaxError)
})
