/** The editor that a person wants: the one that is set, $VISUAL, $EDITOR, else one that is always there. */
import { isOnPath } from '../program-on-path.ts'

/**
 * @param setting of the configuration file
 * @returns as for editorCommand; undefined when none is set and none is found
 */
export function findEditor(
  setting: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const wanted = setting?.trim() || env.VISUAL?.trim() || env.EDITOR?.trim()
  return wanted || ['nano', 'vi'].find(editor => isOnPath(editor, env.PATH ?? ''))
}
