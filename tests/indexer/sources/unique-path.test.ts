import test from 'ava'
import { UniquePaths } from '../../../indexer/sources/unique-path.ts'

test('numbers a path that is taken, before its ending', t => {
  const paths = new UniquePaths()
  const claimed = ['a/b.md', 'a/b.md', 'a/b.md', 'a/b (2).md', 'c', 'c', 'a.b/c', 'a.b/c', '.x', '.x'].map(
    path => paths.claim(path),
  )
  t.deepEqual(claimed, [
    'a/b.md',
    'a/b (2).md',
    'a/b (3).md',
    'a/b (2) (2).md',
    'c',
    'c (2)',
    'a.b/c',
    'a.b/c (2)',
    '.x',
    '.x (2)',
  ])
})
