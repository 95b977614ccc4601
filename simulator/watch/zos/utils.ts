import type { LogLine } from '../../types.ts'
import { guarded } from '../guard.ts'
import type { Run } from '../run.ts'

/** `@zos/utils`. `log` takes anything, and an EventBus its `off` without a listener, which zml relies on. */
export interface UtilsModule extends Pick<typeof import('@zos/utils'), 'px'> {
  readonly log: Logger
  readonly EventBus: typeof EventBus
}

type Level = LogLine['level']
/** A log with a name. */
export type Logger = Record<Level, (...parts: unknown[]) => void> & {
  getLogger(name: string): Logger
}

type Listener = (...args: unknown[]) => void

/** The utilities of one run of the program. */
export function createUtilsModule({ hardware, life, call }: Run): UtilsModule {
  const { model, manifest, bench } = hardware
  const log = createLogger(
    (level, parts) => bench.write(life.where, level, parts),
    (logger) => guarded(logger, '@zos/utils log.', call),
  )
  const px = (value: number) => Math.round((value * model.width) / manifest.designWidth)
  return {
    px,
    log,
    EventBus,
  }
}

/** A logger that hands each line to `write`, its name first. `wrap`: what its children are handed out through. */
export function createLogger(
  write: (level: Level, parts: unknown[]) => void,
  wrap = (child: Logger) => child,
  name?: string,
): Logger {
  const line =
    (level: Level) =>
    (...parts: unknown[]) =>
      write(level, name === undefined ? parts : [`[${name}]`, ...parts])
  return {
    log: line('log'),
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    debug: line('debug'),
    getLogger: (child) => wrap(createLogger(write, wrap, child)),
  }
}

/** Publishes events to listeners by name. A class, since zml derives from it. */
export class EventBus {
  private readonly listeners = new Map<string, Listener[]>()

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
  }

  off(name: string, listener?: Listener): void {
    const left = (this.listeners.get(name) ?? []).filter((other) => listener && other !== listener)
    if (left.length > 0) this.listeners.set(name, left)
    else this.listeners.delete(name)
  }

  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) listener(...args)
  }

  once(name: string, listener: Listener): void {
    const first: Listener = (...args) => {
      this.off(name, first)
      listener(...args)
    }
    this.on(name, first)
  }

  clear(): void {
    this.listeners.clear()
  }

  count(name?: string): number {
    return name === undefined ? this.listeners.size : (this.listeners.get(name) ?? []).length
  }
}
