/** Settles a promise: with a value, or with a reason. */
export type Settle = (value?: unknown) => void
/** What a promise is made with. */
export type Executor = (resolve: Settle, reject: Settle) => void
/** What `then` takes, twice. */
export type Handler = ((value: unknown) => unknown) | null | undefined

/** By name: a linter warns of classes that are thenable by accident; ours is on purpose. */
export const thenName = 'then'

/** The jobs of one program's promises, and the rejections that nobody handles so far. */
export interface Queue {
  readonly jobs: (() => void)[]
  readonly unhandled: Set<PromiseState>
}

/** What becomes of one promise: pending, then a value or a reason for good. */
export class PromiseState {
  /** The value or the reason, once it is settled. */
  value: unknown
  private state: 'pending' | 'fulfilled' | 'rejected' = 'pending'
  private waiting: (() => void)[] = []
  private handled = false
  private readonly queue: Queue

  constructor(queue: Queue) {
    this.queue = queue
  }

  /** Runs the executor of `promise`, whose state this is. */
  start(executor: Executor, promise?: unknown): void {
    const [resolve, reject] = this.resolvers(promise)
    attempt(() => executor(resolve, reject), reject)
  }

  /** Calls the handler that fits once the promise is settled, and settles another with what comes of it. */
  react(onFulfilled: Handler, onRejected: Handler, resolve: Settle, reject: Settle): void {
    this.handled = true
    this.queue.unhandled.delete(this)
    const enqueue = () => {
      const kept = this.state === 'fulfilled'
      const handler = kept ? onFulfilled : onRejected
      const pass = kept ? resolve : reject
      this.queue.jobs.push(() => {
        if (typeof handler !== 'function') pass(this.value)
        else attempt(() => resolve(handler(this.value)), reject)
      })
    }
    if (this.state === 'pending') this.waiting.push(enqueue)
    else enqueue()
  }

  /** Of the two only the first call counts. */
  private resolvers(promise: unknown): [Settle, Settle] {
    let settled = false
    const once = (settle: Settle) => (value?: unknown) => {
      if (settled) return
      settled = true
      settle(value)
    }
    const fail = (reason: unknown) => this.settle('rejected', reason)
    const resolve = (value: unknown) => attempt(() => this.adopt(value, promise), fail)
    return [once(resolve), once(fail)]
  }

  private adopt(value: unknown, promise: unknown): void {
    if (value === promise) throw new TypeError('A promise cannot be resolved with itself.')
    const follow = thenOf(value)
    if (follow) this.queue.jobs.push(() => this.start(follow.bind(value), promise))
    else this.settle('fulfilled', value)
  }

  private settle(state: 'fulfilled' | 'rejected', value: unknown): void {
    this.state = state
    this.value = value
    if (state === 'rejected' && !this.handled) this.queue.unhandled.add(this)
    for (const enqueue of this.waiting.splice(0)) enqueue()
  }
}

function attempt(run: () => void, onError: (error: unknown) => void): void {
  try {
    run()
  } catch (error) {
    onError(error)
  }
}

function thenOf(value: unknown): Executor | null {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return null
  const follow: unknown = Reflect.get(value, thenName)
  return typeof follow === 'function' ? (follow as Executor) : null
}
