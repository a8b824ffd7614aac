/**
 * `findbuch completion`: prints the script that lets a shell complete commands, options, values, and paths of documents.
 *
 *   source <(findbuch completion bash)
 */
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { bashCompletion } from '../completion/bash.ts'
import { completionModel } from '../completion/completion-model.ts'
import { fishCompletion } from '../completion/fish.ts'
import { zshCompletion } from '../completion/zsh.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'

export type Shell = keyof typeof scripts

/** @param root the program with all its commands */
export function completion(shell: Shell, root: Command, { stdout }: CommandContext): ExitCode {
  stdout.write(scripts[shell](completionModel(root)))
  return exitCode.found
}

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }
