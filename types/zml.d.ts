/** What we use of `@zeppos/zml` 0.0.43, whose own typings its `exports` hide. */

/** What zml's `call` carries to the other side. */
interface ZmlCall {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

/** Rejects, or throws at once, when the other side is out of reach. */
type ZmlSend = (data: ZmlCall) => Promise<unknown> | undefined

declare module '@zeppos/zml/base-app' {
  interface AppOptions {
    readonly globalData: Record<string, unknown>
  }
  export function BaseApp(options: AppOptions): AppOptions & {
    onCreate(this: unknown, params?: string): void
    onDestroy(this: unknown): void
  }
}

declare module '@zeppos/zml/base-page' {
  interface PageOptions {
    build(): void
    onDestroy?(): void
    /** A call from the phone. */
    onCall?(data: unknown): void
    /** Bluetooth came (true) or went (false). */
    onBleChanged?(connected: boolean): void
  }
  export function BasePage(options: PageOptions & ThisType<{ readonly call: ZmlSend }>): object
}

declare module '@zeppos/zml/base-side' {
  interface SideServiceOptions {
    onInit?(): void
    /** A call from the watch. */
    onCall?(data: unknown): void
    /** A value of the settings storage was written, by the page or by the service itself. */
    onSettingsChange?(change: { readonly key: string }): void
  }
  export function BaseSideService(
    options: SideServiceOptions & ThisType<{ readonly call: ZmlSend }>,
  ): object
}
