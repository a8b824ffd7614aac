import test from 'ava'
import { RememberedAnswers } from '../../query/remembered-answers.ts'

test('asks what is new, all of it at once, and nothing twice', async t => {
  const asked: (readonly string[])[] = []
  const lengths = new RememberedAnswers<string, number>(10, async questions => {
    asked.push(questions)
    return new Map(questions.flatMap(text => (text === '' ? [] : [[text, text.length] as const])))
  })
  t.deepEqual(
    [...(await lengths.get(['a', 'bb', '']))],
    [
      ['a', 1],
      ['bb', 2],
    ],
  )
  t.deepEqual(
    [...(await lengths.get(['bb', '', 'ccc']))],
    [
      ['bb', 2],
      ['ccc', 3],
    ],
  )
  t.deepEqual([...(await lengths.get(['a', '']))], [['a', 1]])
  t.deepEqual(asked, [['a', 'bb', ''], ['ccc']])
})
