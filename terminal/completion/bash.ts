/**
 * A completion script for bash, from 3.2 on, which macOS has.
 *
 * Documents are asked of the program itself: those whose path begins as typed. Interface: Bash Reference Manual, 8.6,
 * Programmable Completion.
 */
import type { CompletedCommand, CompletedValue, CompletionModel } from './completion-model.ts'

export function bashCompletion({ program, commands }: CompletionModel): string {
  const all = [program, ...commands]
  const names = commands.map(({ name }) => name).join('|')
  return `# bash completion for findbuch
_findbuch_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }

# Lines, so that names with spaces stay whole.
_findbuch_lines() {
  local line
  compopt -o filenames 2>/dev/null
  while IFS= read -r line; do COMPREPLY[\${#COMPREPLY[@]}]=$line; done
}

_findbuch_documents() {
  compopt -o nospace 2>/dev/null
  _findbuch_lines < <("\${COMP_WORDS[0]}" \${index:+-i "$index"} list --format '{path}' -- "$cur" 2>/dev/null)
}

_findbuch() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=findbuch index= i
  # bash takes --lang=de apart at the sign.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      -i|--index) index=\${COMP_WORDS[i+1]} ;;
    esac
  done
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${valueFlags(program).join('|')}) ((i++)) ;;
      ${names}) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  case $command:$prev in
${all.flatMap(optionCases).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${all.map(optionCase).join('\n')}
    esac
    return
  fi
  case $command in
${all.map(argumentCase).join('\n')}
  esac
}

complete -F _findbuch findbuch
`
}

function valueFlags({ options }: CompletedCommand): readonly string[] {
  return options.filter(({ value }) => value !== undefined).flatMap(({ flags }) => flags)
}

function optionCases({ name, options }: CompletedCommand): readonly string[] {
  return options.flatMap(({ flags, value }) => {
    if (value === undefined) return []
    return [`    ${flags.map(flag => `${name}:${flag}`).join('|')}) ${completeValue(value)}; return ;;`]
  })
}

function optionCase({ name, options }: CompletedCommand): string {
  return `      ${name}) _findbuch_words '${options.flatMap(({ flags }) => flags).join(' ')}' ;;`
}

function argumentCase({ name, argument }: CompletedCommand): string {
  return `    ${name}) ${completeValue(argument ?? { kind: 'text' })} ;;`
}

function completeValue(value: CompletedValue): string {
  switch (value.kind) {
    case 'words':
      return `_findbuch_words '${value.words.join(' ')}'`
    case 'files':
      return `_findbuch_lines < <(compgen -f -- "$cur")`
    case 'indexes':
      return `_findbuch_lines < <(compgen -f -X '!*.findbuch' -- "$cur"; compgen -d -- "$cur")`
    case 'documents':
      return '_findbuch_documents'
    case 'text':
      return ':'
  }
}
