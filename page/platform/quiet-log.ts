/**
 * zml asks for its loggers while its script is loaded, before a line of ours that could catch what the watch throws. So
 * this file comes before it, and makes the asking safe: where the watch refuses a logger, zml logs nothing.
 */
import { log } from '@zos/utils'

const silent = { log() {}, info() {}, warn() {}, error() {}, debug() {}, getLogger: () => silent }

try {
  const { getLogger } = log
  log.getLogger = (name: string) => {
    try {
      const logger = getLogger.call(log, name)
      return typeof logger?.info === 'function' ? logger : silent
    } catch {
      return silent
    }
  }
} catch {
  // Not ours to change: then a watch that refuses its logger does not open the program.
}
