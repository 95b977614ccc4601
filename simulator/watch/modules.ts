import { guarded } from './guard.ts'
import type { Run } from './run.ts'
import type { Glass } from './ui.ts'
import { createAlarmModule } from './zos/alarm.ts'
import { createAppModule } from './zos/app.ts'
import { createBleModule } from './zos/ble.ts'
import { createDeviceModule } from './zos/device.ts'
import { createDisplayModule } from './zos/display.ts'
import { createI18nModule } from './zos/i18n.ts'
import { createInteractionModule } from './zos/interaction.ts'
import { createRouterModule } from './zos/router.ts'
import { createSensorModule } from './zos/sensor.ts'
import { createSettingsModule } from './zos/settings.ts'
import { createStorageModule } from './zos/storage.ts'
import type { TimerModule } from './zos/timer.ts'
import { createUtilsModule } from './zos/utils.ts'

/** What the modules of one run have in common with its page. */
export interface Shared {
  readonly run: Run
  readonly glass: Glass
  readonly timers: TimerModule
  readonly ProgramDate: DateConstructor
}

/** The function behind `__$$R$$__`: a module by its name. It throws a sentence for one that the simulator lacks. */
export function createRequire(shared: Shared): (name: string) => unknown {
  const modules = createModules(shared)
  for (const [name, module] of modules) {
    if (module) modules.set(name, guarded(module, `${name} `, shared.run.call))
  }
  return (name) => {
    if (modules.has(name)) return modules.get(name)
    throw new Error(
      `The simulator has no module "${name}". It has ${[...modules.keys()].join(', ')}.`,
    )
  }
}

/** The modules by name, before anything stands between them and the program. */
export function createModules({
  run,
  glass,
  timers,
  ProgramDate,
}: Shared): Map<string, object | undefined> {
  return new Map<string, object | undefined>([
    ['@zos/alarm', createAlarmModule(run)],
    ['@zos/app', createAppModule(run)],
    ['@zos/ble', createBleModule(run)],
    ['@zos/ble/TransferFile', undefined],
    ['@zos/device', createDeviceModule(run)],
    ['@zos/display', createDisplayModule(run)],
    ['@zos/i18n', createI18nModule(run)],
    ['@zos/interaction', createInteractionModule(run, glass.toast)],
    ['@zos/router', createRouterModule(run)],
    ['@zos/sensor', createSensorModule(run, ProgramDate)],
    ['@zos/settings', createSettingsModule(run)],
    ['@zos/storage', createStorageModule(run)],
    ['@zos/timer', timers],
    ['@zos/ui', glass.module],
    ['@zos/utils', createUtilsModule(run)],
  ])
}
