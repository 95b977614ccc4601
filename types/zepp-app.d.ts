/**
 * The Zepp app's globals on the phone, which no package types. Source: the vendor's documentation
 * (zepp-health/zeppos-docs, docs/reference/app-settings-api and side-service-api).
 */

/** Values are strings; a key that is not there reads as null or undefined. */
interface SettingsStorage {
  getItem(key: string): string | null | undefined
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

declare function AppSideService(options: object): void

declare function AppSettingsPage(options: {
  build(props: { readonly settingsStorage: SettingsStorage }): SettingsNode
}): void

/** What a component of the settings page evaluates to. */
type SettingsNode = object
type SettingsChildren = readonly (SettingsNode | string)[]
type CssStyle = Readonly<Record<string, string | number>>

declare function View(
  props: { readonly style?: CssStyle; readonly onClick?: () => void },
  children?: SettingsChildren,
): SettingsNode
declare function Section(
  props: { readonly title?: string; readonly description?: string; readonly style?: CssStyle },
  children?: SettingsChildren,
): SettingsNode
declare function Text(
  props: {
    readonly style?: CssStyle
    readonly bold?: boolean
    readonly paragraph?: boolean
    readonly align?: 'left' | 'center' | 'right'
  },
  children?: string | SettingsChildren,
): SettingsNode
declare function Select(props: {
  readonly label?: string
  readonly title?: string
  readonly options: readonly { readonly name: string; readonly value: string }[]
  readonly value?: string
  /** What is handed over is not documented. */
  readonly onChange?: (picked: unknown) => void
}): SettingsNode

declare function Toggle(props: {
  readonly label?: string
  readonly value?: boolean
  readonly onChange?: (wanted: unknown) => void
}): SettingsNode
/** `src`: an address, or a base64 data URL (the vendor's page on Image). */
declare function Image(props: {
  readonly src: string
  readonly width?: string
  readonly alt?: string
}): SettingsNode
declare function Button(props: {
  readonly label?: string
  readonly color?: 'default' | 'primary' | 'secondary'
  readonly style?: CssStyle
  readonly onClick?: () => void
}): SettingsNode
declare function TextInput(props: {
  readonly label?: string
  readonly value?: string
  readonly multiline?: boolean
  readonly rows?: number
  readonly onChange?: (value: string) => void
  readonly labelStyle?: CssStyle
  readonly subStyle?: CssStyle
}): SettingsNode

declare module 'i18n' {
  /** The text with this msgid in the phone's language. */
  export function gettext(msgid: string): string
}

/** Undocumented: a clipboard answered on one phone, in a click, once. */
declare const navigator: { readonly clipboard: { writeText(text: string): Promise<void> } }

/** Undocumented: what every packed script of the phone reads its language from. Seen in the packer's output. */
declare const HmUtils: { getLanguage(userSettings: unknown): unknown }
declare const userSettings: unknown

/** The side service's own storage, shared with the settings page. */
declare const settings: { readonly settingsStorage: SettingsStorage }
