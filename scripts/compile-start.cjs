/**
 * Writes what V8 makes of start.cjs while a search runs: so it has the functions that a search calls, and not only those
 * that loading runs. Its last four bytes are a checksum of both.
 *
 *   node scripts/compile-start.cjs FOLDER INDEX    of the bundle; any index
 */
const { readFileSync, writeFileSync } = require('node:fs')
const { resolve } = require('node:path')

const [folder, index] = process.argv.slice(2)
const { COMPILED, START, CHECKSUM_BYTES, checksum, loadStart } = require(resolve(folder, 'findbuch.js'))
const source = readFileSync(START)
const script = loadStart(source)
process.argv.splice(
  2,
  2,
  'search',
  '-i',
  index,
  'Kündigung',
  '"fristlose Kündigung"',
  'Haus- und Gartenarbeit',
)
process.on('exit', () => {
  const compiled = script.createCachedData()
  const end = Buffer.alloc(CHECKSUM_BYTES)
  end.writeUInt32LE(checksum(source, compiled))
  writeFileSync(COMPILED, Buffer.concat([compiled, end]))
})
require(START).runProgram()
