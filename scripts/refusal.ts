/** A failure that the user can understand from its message alone: what is wrong and what to do. */
export class Refusal extends Error {}

/**
 * Runs a command of the project. A Refusal is told as its one sentence on stderr; any other error
 * is a fault of the scripts and shows its stack. Both end the process with exit code 1.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}
