import { showValue } from '../../describe.ts'
import { arrayBufferOf, bytesOf } from '../../packet.ts'
import type { Run } from '../run.ts'

type Ble = typeof import('@zos/ble')

/** The phone's half of `@zos/ble`. `send` tells whether the packet left, which its types leave out and zml relies on. */
export interface BleModule extends Pick<Ble, 'createConnect' | 'disConnect' | 'connectStatus'> {
  send(data: unknown, size: number): boolean
  addListener(listener: (status: boolean) => void): void
  removeListener(listener?: (status: boolean) => void): void
}

/** Bluetooth as one run of the program sees it. */
export function createBleModule({ hardware, life, link }: Run): BleModule {
  const { bluetooth } = hardware
  const listeners = new Map<(status: boolean) => void, (on: boolean) => void>()
  const remove = (listener: (status: boolean) => void) => {
    const known = listeners.get(listener)
    if (known) link.linked.delete(known)
    listeners.delete(listener)
  }
  let packets = 0
  return {
    createConnect(callback) {
      link.receive = (bytes) => {
        packets += 1
        life.deliver(() => callback(packets, arrayBufferOf(bytes), bytes.length), 'message')
      }
    },
    disConnect() {
      link.receive = null
    },
    connectStatus: () => bluetooth.on,
    send(data, size) {
      const bytes = bytesOf(data)
      if (size !== bytes.length) {
        throw new RangeError(`send got ${bytes.length} bytes and the size ${showValue(size)}.`)
      }
      return bluetooth.send('phone', bytes)
    },
    addListener(listener) {
      const linked = (on: boolean) => life.deliver(() => listener(on), 'link')
      listeners.set(listener, linked)
      link.linked.add(linked)
    },
    removeListener(listener) {
      for (const known of listener ? [listener] : [...listeners.keys()]) remove(known)
    },
  }
}
