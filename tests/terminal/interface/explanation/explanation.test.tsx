import { setTimeout as wait } from 'node:timers/promises'
import test from 'ava'
import { cleanup } from 'ink-testing-library'
import { App } from '../../../../terminal/interface/app/app.tsx'
import { startApp } from '../../../../terminal/interface/app/state.ts'
import { german } from '../../../../terminal/texts/german.ts'
import { FakeIndex } from '../../fake-index.ts'
import { draw } from '../drawn.tsx'

const f2 = '\u001BOQ'
const f5 = '\u001B[15~'

async function show(query: string, index: FakeIndex) {
  const initialState = startApp({ columns: 80, rows: 24 }, query)
  const onRequest = async () => undefined
  const { frame, type } = draw(
    <App {...{ index, name: 'garten.findbuch', folder: '/daten', texts: german, initialState, onRequest }} />,
  )
  const see = async (text: string) => {
    for (let tries = 0; tries < 500 && !frame().includes(text); tries++) await wait(10)
    return frame()
  }
  // Effects that listen to keys come after the first frame.
  await wait(0)
  return { see, type }
}

test.after.always(() => cleanup())

test.serial('says that there is nothing to explain where documents are listed without a query', async t => {
  const index = new FakeIndex()
  let asked = 0
  index.explain = async () => {
    asked++
    return undefined
  }
  const { see, type } = await show('', index)
  type(f5)
  await see('── garten.md')
  type(f2)
  const frame = await see('nichts zu begründen')
  t.regex(frame, /Ohne Anfrage gibt es nichts zu begründen\./)
  t.notRegex(frame, /rechnet/)
  t.is(asked, 0)
})

test.serial('says why no explanation comes, and waits no longer', async t => {
  const index = new FakeIndex()
  index.explain = async () => {
    throw new Error('read failed')
  }
  const { see, type } = await show('haus', index)
  await see('── garten.md')
  type(f2)
  t.notRegex(await see('read failed'), /rechnet/)
  index.explain = async () => undefined
  type(f2)
  t.notRegex(await see('keine Begründung'), /rechnet/)
  t.regex(await see('── garten.md'), /── garten\.md/)
})
