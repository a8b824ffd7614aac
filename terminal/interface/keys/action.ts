/**
 * Everything that a key can do in the interface, by the context in which it is struck, with its usual keys.
 *
 * A context is what has the keys: the query line, where letters are text; the list, where they are keys; or what stands
 * over both. A key that a context does not know is looked for in `search`, where the context is part of it. Names of
 * actions and contexts are those of the configuration file; names of keys are those of key-reader.ts.
 */

export const defaultKeys = {
  /** Wherever hits are on the screen: in the query line and in the list. */
  search: {
    'select-next': ['down', 'ctrl-n', 'ctrl-j'],
    'select-previous': ['up', 'ctrl-p', 'ctrl-k'],
    'select-next-page': ['alt-page-down'],
    'select-previous-page': ['alt-page-up'],
    unfold: ['alt-right'],
    fold: ['alt-left'],
    'preview-down': ['shift-down', 'ctrl-down'],
    'preview-up': ['shift-up', 'ctrl-up'],
    'preview-page-down': ['page-down'],
    'preview-page-up': ['page-up'],
    'toggle-preview': ['ctrl-o'],
    'grow-preview': ['alt-+', 'alt-='],
    'shrink-preview': ['alt--'],
    'next-match': ['alt-n'],
    'previous-match': ['alt-N'],
    outline: ['alt-o'],
    explain: ['f2', 'alt-e'],
    filters: ['f4', 'alt-s'],
    'clear-filters': ['alt-delete', 'alt-0'],
    sort: ['f5', 'alt-r'],
    open: ['enter'],
    edit: ['alt-v'],
    browse: ['alt-enter'],
    'copy-passage': ['ctrl-y'],
    'copy-path': ['alt-y'],
    'copy-citation': ['alt-c'],
    print: ['ctrl-x'],
    export: ['alt-x'],
    'switch-index': ['f6', 'alt-i'],
    reload: ['f9'],
    redraw: ['ctrl-l'],
    suspend: ['ctrl-z'],
    help: ['f1'],
    leave: ['escape'],
    interrupt: ['ctrl-c'],
  },
  /** Where the query is typed; keys that edit the line are in query-line/keys.ts. */
  query: {
    complete: ['tab'],
    'accept-suggestion': ['ctrl-g', 'alt-m'],
    /** In an empty line; else they select as everywhere. */
    'history-back': ['up'],
    'history-forward': ['down'],
    'history-search': ['ctrl-r'],
    undo: ['ctrl-_'],
    'focus-list': ['shift-tab'],
  },
  /** The list, after `focus-list`: here letters are keys. */
  list: {
    'focus-query': ['/', 'i', 'escape', 'backspace', 'shift-tab'],
    'select-next': ['j'],
    'select-previous': ['k'],
    'select-next-page': ['page-down'],
    'select-previous-page': ['page-up'],
    'select-first': ['home', 'g'],
    'select-last': ['end', 'G'],
    'preview-page-down': ['d'],
    'preview-page-up': ['u'],
    unfold: ['right', 'l'],
    fold: ['left', 'h'],
    'next-match': ['n'],
    'previous-match': ['N'],
    outline: ['o'],
    explain: ['e'],
    filters: ['f'],
    'clear-filter': ['delete'],
    'clear-filters': ['shift-delete', 'D'],
    sort: ['s'],
    mark: ['tab', ' '],
    edit: ['v'],
    browse: ['b'],
    'copy-passage': ['y'],
    'copy-path': ['Y'],
    'copy-citation': ['c'],
    print: ['p'],
    export: ['x'],
    'switch-index': ['w'],
    reload: ['r'],
    'grow-preview': ['+'],
    'shrink-preview': ['-'],
    help: ['?'],
    leave: ['q'],
  },
  /** Candidates of a completion, under the query line; other keys go on with the query. */
  completion: {
    'select-next': ['down', 'tab', 'ctrl-n', 'ctrl-j'],
    'select-previous': ['up', 'shift-tab', 'ctrl-p', 'ctrl-k'],
    choose: ['enter'],
    close: ['escape'],
    interrupt: ['ctrl-c'],
  },
  /** The help screen. */
  help: {
    'select-next': ['down', 'j'],
    'select-previous': ['up', 'k'],
    'page-down': ['page-down', ' '],
    'page-up': ['page-up'],
    choose: ['enter'],
    close: ['escape', 'q', '?', 'f1'],
    suspend: ['ctrl-z'],
    interrupt: ['ctrl-c'],
  },
  /** A list to choose from that stands over the screen: outline, filters, history, indexes. */
  menu: {
    'select-next': ['down', 'ctrl-n', 'ctrl-j'],
    'select-previous': ['up', 'ctrl-p', 'ctrl-k'],
    'page-down': ['page-down'],
    'page-up': ['page-up'],
    unfold: ['right'],
    fold: ['left'],
    choose: ['enter'],
    toggle: ['tab'],
    clear: ['delete'],
    'clear-filters': ['shift-delete', 'alt-delete'],
    'focus-query': ['shift-tab'],
    close: ['escape'],
    suspend: ['ctrl-z'],
    interrupt: ['ctrl-c'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export type KeyContext = keyof typeof defaultKeys

type ActionsByContext = { [Context in KeyContext]: keyof (typeof defaultKeys)[Context] }

export type Action = ActionsByContext[KeyContext]
