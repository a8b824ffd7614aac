import test from 'ava'
import { sourceName } from '../../terminal/source-location.ts'

for (const [path, name] of [
  ['b.md', 'b.md'],
  ['-o.md', './-o.md'],
  ['+!touch x.md', './+!touch x.md'],
  ['a/-o.md', 'a/-o.md'],
] as const) {
  test(`names ${path} so that it is no option`, t => {
    t.is(sourceName({ folder: '/daten', indexPath: '/daten/a.findbuch' }, '.', path), name)
  })
}
