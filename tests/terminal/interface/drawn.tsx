/** Components as they are drawn, without colours. */
import { render } from 'ink-testing-library'
import type { ReactNode } from 'react'
import { Canvas } from '../../../terminal/interface/canvas.ts'
import { CanvasContext, useDrawing } from '../../../terminal/interface/lines.tsx'
import { painter } from '../../../terminal/paint.ts'

export interface Drawn {
  /** The last frame, its rows joined by line ends. */
  readonly frame: () => string
  readonly type: (keys: string) => void
  /** Something else takes the component's place. */
  readonly redraw: (component: ReactNode) => void
  readonly unmount: () => void
}

export function draw(component: ReactNode): Drawn {
  let frame = ''
  const canvas = new Canvas(painter('plain'), rows => {
    frame = rows.join('\n')
  })
  const drawing = (drawn: ReactNode) => (
    <CanvasContext value={canvas}>
      <Drawing>{drawn}</Drawing>
    </CanvasContext>
  )
  const { stdin, rerender, unmount } = render(drawing(component))
  return {
    frame: () => frame,
    type: keys => stdin.write(keys),
    redraw: other => rerender(drawing(other)),
    unmount,
  }
}

function Drawing({ children }: { readonly children: ReactNode }) {
  useDrawing()
  return children
}
