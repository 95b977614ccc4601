/** What we use of `@zeppos/zml` 0.0.43, whose own typings its `exports` hide. */

/** Both the watch and the Zepp app have one; device-types name only its type. */
declare const console: { log(...what: unknown[]): void }

/** What zml's `call` carries to the other side. */
interface ZmlCall {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Rejects, or throws at once, when the other side is out of reach. */
type ZmlSend = (data: ZmlCall) => Promise<unknown> | undefined

/** zml's own part that receives: watch and phone call it with what came over Bluetooth. */
interface ZmlMessaging {
  /** For so long the watch waits for the phone to answer its greeting, ms. */
  shakeTimeout: number
  /** No request of the other side is heard any more. */
  offOnRequest(): void
  readonly transport: {
    onFragmentData(bytes: unknown): void
    onMessage(bytes: unknown): void
    /** Messages of which a part has come. */
    readonly sessionMgr: { clear(): void }
    /** Says good-bye, and hears nothing any more. Throws where the link is down. */
    disConnect(): void
    connect(): void
    /** Nothing that is heard is read any more. */
    off(event: 'message'): void
  }
}

/** What zml puts beside the options of a page or service. Either may be missing where zml failed. */
interface ZmlInstance {
  readonly call: ZmlSend
  readonly messaging?: ZmlMessaging
}

/** A page as zml leaves it. */
type ZmlPage = ZmlInstance & { readonly globalData?: SharedData }

/** The stations of an app's or a page's life that the watch calls. */
interface ZmlLife {
  /** Of an app. Gets the parameter of the alarm that opened the program. */
  onCreate?(this: unknown, param?: string): void
  /** Of a page: gets what it was opened with. */
  onInit?(this: unknown, param?: string): void
  build?(this: unknown): void
  onDestroy?(this: unknown): void
}

/** What the app hands to its pages. */
interface SharedData {
  /** An alarm opened the program, not a finger. */
  isBroughtBack: boolean
  /** What of zml the app was refused. */
  readonly refusals: (readonly [part: string, error: unknown])[]
}

declare module '@zeppos/zml/base-app' {
  interface AppOptions extends ZmlLife {
    readonly globalData: SharedData
  }
  export function BaseApp(options: AppOptions): ZmlLife
}

declare module '@zeppos/zml/base-page' {
  interface PageOptions extends ZmlLife {
    /** A call from the phone. */
    onCall?(data: unknown): void
    /** Bluetooth came (true) or went (false). */
    onBleChanged?(connected: boolean): void
  }
  export function BasePage(options: PageOptions): ZmlLife
}

declare module '@zeppos/zml/base-side' {
  interface SideServiceOptions {
    onInit?(): void
    /** A call from the watch. */
    onCall?(data: unknown): void
    /** A value of the settings storage was written, by the page or by the service itself. */
    onSettingsChange?(change?: { readonly key: string }): void
  }
  export function BaseSideService(options: SideServiceOptions & ThisType<ZmlInstance>): object
}
