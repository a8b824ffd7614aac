import test from 'ava'
import { queryValueOptions } from '../../terminal/program.ts'
import { protectQueries, unprotectQuery } from '../../terminal/query-arguments.ts'

const isProtected = (args: readonly string[]) =>
  protectQueries(args, queryValueOptions).map((arg, index) => arg !== args[index])

test('protects a query that begins with a hyphen', t => {
  t.deepEqual(isProtected(['-i', 'x', '-Beamte Frist']), [false, false, true])
  t.deepEqual(isProtected(['Frist', '-Beamte', '--json']), [false, true, false])
  t.deepEqual(isProtected(['-"ordentliche Kündigung"']), [true])
})

test('leaves options and their values alone', t => {
  t.deepEqual(isProtected(['-n', '5', '-n5', '--limit', '-3', '-h', '--', '-Beamte']), Array(8).fill(false))
  t.deepEqual(isProtected(['-i', '-x.findbuch']), [false, false])
})

test('takes a word for a query although it begins with the letter of an option', t => {
  t.deepEqual(isProtected(['-nicht', '-ich']), [true, true])
})

test('gives the query back as it was', t => {
  const args = ['-Beamte Frist', 'Frist', '-n', '5']
  t.deepEqual(protectQueries(args, queryValueOptions).map(unprotectQuery), args)
})
