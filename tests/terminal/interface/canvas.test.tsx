import test from 'ava'
import { Box } from 'ink'
import { cleanup } from 'ink-testing-library'
import { Lines } from '../../../terminal/interface/lines.tsx'
import { span } from '../../../terminal/styled-line.ts'
import { draw } from './drawn.tsx'

interface TextProps {
  readonly rows: readonly string[]
  readonly width: number
  readonly isOnTop?: boolean
}

function Text({ rows, width, isOnTop }: TextProps) {
  const lines = rows.map(row => [span(row)])
  return <Lines lines={lines} width={width} height={rows.length} isOnTop={isOnTop ?? false} />
}

test.after.always(() => cleanup())

test.serial('draws blocks where they are laid out, and cuts off what does not fit', t => {
  const { frame } = draw(
    <Box flexDirection="column">
      <Text rows={['oben']} width={8} />
      <Box>
        <Text rows={['links', 'lang und länger', '']} width={8} />
        <Text rows={['rechts', '', 'unten']} width={6} />
      </Box>
    </Box>,
  )
  t.is(frame(), ['oben', 'links   rechts', 'lang un…', '        unten'].join('\n'))
})

test.serial('what is on top covers what is behind it, and no more', t => {
  const { frame } = draw(
    <Box flexDirection="column">
      <Box position="absolute" marginTop={1} marginLeft={2}>
        <Text rows={['│a│', '└─']} width={3} isOnTop />
      </Box>
      <Text rows={['0123456789', '東京東京東', '01']} width={10} />
      <Text rows={['später']} width={10} />
    </Box>,
  )
  t.is(frame(), ['0123456789', '東│a│ 京東', '01└─', 'später'].join('\n'))
})

test.serial('what is no longer there is no longer drawn', t => {
  const drawn = draw(
    <Box flexDirection="column">
      <Text rows={['eins']} width={8} />
      <Text rows={['zwei']} width={8} />
    </Box>,
  )
  t.is(drawn.frame(), 'eins\nzwei')
  drawn.redraw(<Text rows={['drei']} width={8} />)
  t.is(drawn.frame(), 'drei')
})
