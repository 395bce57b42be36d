import type { YamlMapping, YamlNode } from '../../languages/yaml/nodes.js'
import type { Context, Reading, TracedText } from '../../types.js'
import type { Host, ScriptLanguage } from '../pieces.js'
import type { TemplateValues } from '../templates.js'

/** The keys of a call: `tasks: { a: { cmds: [{ task: b, vars: { X: 1 } }] }, b: … }`. */
interface CallKeys {
  /** The key of the mappings that are called by their keys. */
  readonly within: string
  readonly name: string
  readonly values: string
}

/** Where a YAML file has scripts. */
export interface YamlScripts {
  readonly format: string
  /** Keys whose scalars, also in a sequence, are scripts. */
  readonly keys: ReadonlySet<string>
  /** The key of the lines that a shell runs before those of another key; a mapping inherits them, also from `default`. */
  readonly before?: { readonly key: string; readonly of: string }
  /** Keys of mappings whose values are scripts, if they are scalars or sequences. */
  readonly scriptMappings?: ReadonlySet<string>
  /** The commands that a mapping describes by several of its entries. */
  readonly commandsIn?: (mapping: YamlMapping) => readonly TracedText[]
  /** The options of `docker run` in a mapping, which no shell expands. */
  readonly optionsIn?: (mapping: YamlMapping) => readonly TracedText[]
  /** The file with what its parts inherit from one another. */
  readonly prepared?: (document: YamlNode) => YamlNode
  /** The folder in which its scripts start, if that is not its own. */
  readonly folderOf?: (path: string) => string
  /** The key of the working directory of scripts. */
  readonly folder?: string
  /** Values that a file gives its templates, apart from variables. */
  readonly valuesIn?: (document: YamlNode) => TemplateValues
  /** What the tool replaces before a shell reads the script; a group has the name of a variable. */
  readonly template: RegExp
  /** What the tool replaces only if it knows the variable, whose name a group has. */
  readonly macro?: RegExp
  /** The value of what a template has besides names of variables. */
  readonly evaluate?: (written: TracedText, values: TemplateValues) => TracedText | undefined
  /** The key of the variables that a template names: a mapping, or a sequence of mappings with `name` and `value`. */
  readonly templateValues?: string
  /** The key of a list for each item of which a command runs, and the name that a template has for the item. */
  readonly loop?: { readonly key: string; readonly name: string }
  readonly calls?: CallKeys
  /** The variables of each run of a mapping that runs several times. */
  readonly matrixOf?: (mapping: YamlMapping) => readonly TemplateValues[]
  /** The variables that an item of a sequence, such as a step, sets for those after it; undefined is an unknown value. */
  readonly variablesWrittenBy?: (item: YamlMapping) => readonly (readonly [string, TracedText | undefined])[]
  /** The key of the mapping with the environment of scripts. */
  readonly environment?: string
  /** The value of a variable is expanded once more, so that one with a dollar sign is unknown. */
  readonly isExpanded?: true
  /** The shell that runs the scripts of a mapping, by its other entries; that of the mapping around if it says none. */
  readonly languageIn: (
    entries: ReadonlyMap<string, string>,
    outer: ScriptLanguage,
    defaultShell: string,
  ) => ScriptLanguage
  /** What the file mounts besides its scripts. */
  readonly readOthers?: (documents: readonly YamlNode[], host: Host, context: Context) => Reading
}
