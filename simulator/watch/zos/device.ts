import type { Run } from '../run.ts'

/** `@zos/device` without disks. */
export type DeviceModule = Pick<
  typeof import('@zos/device'),
  'SCREEN_SHAPE_SQUARE' | 'SCREEN_SHAPE_ROUND'
> & { getDeviceInfo(): Partial<Info> }

type RealInfo = ReturnType<typeof import('@zos/device').getDeviceInfo>
/** The documentation calls `deviceName` a number; it is a name. */
type Info = Omit<RealInfo, 'deviceName' | 'uuid'> & { deviceName: string }

const shapes = { square: 0, round: 1 } as const

/** The device as the program is told. Without its permission nothing is known of it, as seen on a watch. */
export function createDeviceModule({ hardware }: Run): DeviceModule {
  const { model, manifest } = hardware
  const info: Info = {
    width: model.width,
    height: model.height,
    screenShape: shapes[model.shape],
    deviceName: model.name,
    keyNumber: model.keys,
    deviceSource: model.deviceSources[0] ?? 0,
    keyType: '',
    deviceColor: 0,
  }
  return {
    SCREEN_SHAPE_SQUARE: shapes.square,
    SCREEN_SHAPE_ROUND: shapes.round,
    getDeviceInfo: () => (manifest.permissions.includes('data:os.device.info') ? { ...info } : {}),
  }
}
