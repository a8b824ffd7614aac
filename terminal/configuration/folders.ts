/**
 * Where a person's settings lie, and what the program remembers of its runs.
 *
 * Source: XDG Base Directory Specification 0.8; on Windows the folders for application data.
 */
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

export function configurationFolder(env: Environment, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'findbuch')
  return join(absolute(env.XDG_CONFIG_HOME) ?? join(home(env), '.config'), 'findbuch')
}

/** Of histories and reports, which another machine has no use for. */
export function stateFolder(env: Environment, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'findbuch')
  return join(absolute(env.XDG_STATE_HOME) ?? join(home(env), '.local', 'state'), 'findbuch')
}

function home(env: Environment): string {
  return env.HOME || homedir()
}

/** The specification: a relative path is invalid, and passed over. */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined
}
