import type { Run } from '../run.ts'
import { EventBus } from './utils.ts'

/** `@zos/app`. `onMessage` and its like are not documented; zml uses them inside one program. */
export interface AppModule
  extends Pick<typeof import('@zos/app'), 'getPackageInfo' | 'getScene' | 'SCENE_APP'> {
  onMessage(name: string, listener: (...args: unknown[]) => void): void
  offMessage(name: string): void
  postMessage(name: string, value: unknown): void
}

/** The program as it is told about itself. */
export function createAppModule({ hardware }: Run): AppModule {
  const messages = new EventBus()
  const { app } = hardware.manifest
  return {
    SCENE_APP: 1,
    getScene: () => 1,
    getPackageInfo: () => ({ ...app, name: app.appName }),
    onMessage: (name, listener) => messages.on(name, listener),
    offMessage: (name) => messages.off(name),
    postMessage: (name, value) => messages.emit(name, name, value),
  }
}
