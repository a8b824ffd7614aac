/** The configuration file of a person, where there is one: read when the interface starts, and by no other command. */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { cleanText } from '../clean-text.ts'
import type { CommandContext } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { shortPath } from '../source-location.ts'
import { usualConfiguration } from './configuration.ts'
import { configurationFolder } from './folders.ts'
import type { ParsedConfiguration } from './parse-configuration.ts'
import type { ConfigurationProblem } from './problems.ts'

export interface LoadedConfiguration extends ParsedConfiguration {
  /** Absolute. */
  readonly file: string
  readonly isThere: boolean
}

/** @returns absolute */
export function configurationFile(
  option: string | undefined,
  { env, folder }: Pick<CommandContext, 'env' | 'folder'>,
): string {
  return option === undefined ? join(configurationFolder(env), 'config.yaml') : resolve(folder, option)
}

/**
 * @param option the file that was named on the command line
 * @throws CommandError where that is not there
 */
export async function loadConfiguration(
  option: string | undefined,
  context: CommandContext,
): Promise<LoadedConfiguration> {
  const file = configurationFile(option, context)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
    if (option === undefined) return undefined
    throw new CommandError(context.texts.configuration.fileNotFound(cleanText(option)), [], error)
  })
  if (text === undefined) return { file, isThere: false, configuration: usualConfiguration, problems: [] }
  const { parseConfiguration } = await import('./parse-configuration.ts')
  return { file, isThere: true, ...parseConfiguration(text, context.texts.configuration) }
}

/** "config.yaml:3:5: …", as compilers say it and editors understand it. */
export function problemLine(
  { line, column, message }: ConfigurationProblem,
  file: string,
  { folder }: Pick<CommandContext, 'folder'>,
): string {
  return `${cleanText(shortPath(folder, file))}:${line}:${column}: ${message}`
}
