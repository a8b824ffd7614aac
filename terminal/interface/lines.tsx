/** Styled lines as a block of the screen: everything that the interface draws goes through here. */
import { Box, type DOMElement, Text } from 'ink'
import { createContext, useContext, useLayoutEffect, useRef } from 'react'
import { type Painter, painter } from '../paint.ts'
import { truncateLine } from '../styled-line.ts'
import type { Block, Canvas } from './canvas.ts'

/** What is drawn on; undefined where it is read aloud. */
export const CanvasContext = createContext<Canvas | undefined>(undefined)

/** The colours of what is read aloud: Ink writes it. */
export const PainterContext = createContext<Painter>(painter('plain'))

export function Lines(block: Block) {
  const canvas = useContext(CanvasContext)
  const box = useRef<DOMElement>(null)
  useLayoutEffect(() => {
    if (box.current !== null) canvas?.put(box.current, block)
  })
  useLayoutEffect(() => {
    const { current } = box
    return () => {
      if (current !== null) canvas?.remove(current)
    }
  }, [canvas])
  return (
    <Box ref={box} width={block.width} height={block.height} flexShrink={0}>
      {canvas === undefined && <Spoken {...block} />}
    </Box>
  )
}

/** Draws what the blocks within the component have become, each time it has been rendered. */
export function useDrawing(): void {
  const canvas = useContext(CanvasContext)
  useLayoutEffect(() => canvas?.draw())
}

/** The selected hit is told by a character; rules and bars say nothing, and empty rows only take time. */
function Spoken({ lines, width, height }: Block) {
  const paint = useContext(PainterContext)
  const texts = lines.slice(0, height).map(line =>
    paint(truncateLine(line, width))
      .replace(/[▌█]/g, '>')
      .replace(/[─━│┃▎]+/g, '')
      .trim(),
  )
  return <Text>{texts.filter(text => text !== '').join('\n') || ' '}</Text>
}
