/** A configuration file that says everything as it is without it, for a person to change what they like. */
import { stringify } from 'yaml'
import { defaultKeys } from '../interface/keys/action.ts'
import type { ConfigurationTexts, SettingName } from '../texts/configuration/configuration-texts.ts'
import { usualConfiguration } from './configuration.ts'
import { settingNames } from './parse-configuration.ts'

export function exampleConfiguration({ example }: ConfigurationTexts): string {
  const settings = settingNames.map(name => `# ${example[name]}\n${settingLines(name)}`)
  return `# ${example.head}\n\n${settings.join('\n')}`
}

/** What has no usual value stands as a comment. */
function settingLines(name: SettingName): string {
  const { ascii, ambiguous, mouse, history, settings } = usualConfiguration
  switch (name) {
    case 'theme':
      return '# theme: dark\n'
    case 'colors':
      return '# colors:\n#   match: bold magenta\n#   accent: "#5fafff"\n'
    case 'ascii':
      return `ascii: ${onOff(ascii)}\n`
    case 'ambiguous':
      return `ambiguous: ${ambiguous}\n`
    case 'mouse':
      return `mouse: ${onOff(mouse)}\n`
    case 'editor':
      return '# editor: code --wait\n'
    case 'enter':
      return `enter: ${settings.enter}\n`
    case 'history':
      return `history: ${onOff(history)}\n`
    case 'language':
      return '# language: de\n'
    case 'keys':
      return keyLines()
  }
}

function onOff(isOn: boolean): string {
  return isOn ? 'on' : 'off'
}

function keyLines(): string {
  const contexts = Object.entries(defaultKeys).map(([context, actions]) => {
    const lines = Object.entries(actions).map(([action, keys]) => `    ${action}: ${spelled(keys)}\n`)
    return `  ${context}:\n${lines.join('')}`
  })
  return `keys:\n${contexts.join('')}`
}

function spelled(keys: readonly string[]): string {
  const names = keys.map(key => (key === ' ' ? 'space' : key))
  return stringify(names.length === 1 ? names[0] : names, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
  }).trimEnd()
}
