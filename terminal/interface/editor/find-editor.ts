/** The editor that a person wants: $VISUAL, $EDITOR, else one that is always there. */
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** @returns as for editorCommand; undefined when none is set and none is found */
export async function findEditor(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const wanted = env.VISUAL?.trim() || env.EDITOR?.trim()
  if (wanted) return wanted
  for (const editor of ['nano', 'vi']) {
    if (await isOnPath(editor, env.PATH ?? '')) return editor
  }
  return undefined
}

async function isOnPath(program: string, path: string): Promise<boolean> {
  const folders = path.split(delimiter).filter(folder => folder !== '')
  const found = folders.map(folder => access(join(folder, program), constants.X_OK))
  return Promise.any(found).then(
    () => true,
    () => false,
  )
}
