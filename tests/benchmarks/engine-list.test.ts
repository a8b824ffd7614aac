import test from 'ava'
import { chooseEngines, ENGINES, FINDBUCH_ENGINE, isInstalled } from '../../benchmarks/engines/engine-list.ts'

test('takes the engines that are named, all where none is', t => {
  t.deepEqual(
    chooseEngines('fts5,findbuch').map(({ id }) => id),
    ['fts5', 'findbuch'],
  )
  t.is(chooseEngines(undefined), ENGINES)
})

test('says which engines there are', t => {
  t.throws(() => chooseEngines('findbuch,lucene'), {
    instanceOf: RangeError,
    message: /'lucene'.*minisearch/,
  })
})

test('knows what is installed', t => {
  t.true(isInstalled(FINDBUCH_ENGINE))
  t.true(isInstalled({ ...FINDBUCH_ENGINE, packages: ['minisearch'] }))
  t.false(isInstalled({ ...FINDBUCH_ENGINE, packages: ['minisearch', 'no-such-package'] }))
})
