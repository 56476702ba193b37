import { BadSettings } from '../settings/read-settings.js';

/** Errors whose message is written for the operator; anything else is a defect and keeps its stack. */
function isForOperator(error: unknown): error is Error {
  return error instanceof BadSettings || (error instanceof Error && error.name === 'ServerError');
}

/**
 * Runs a program's `main`. What stops it is told on stderr, in plain sentences where the operator can
 * mend it, and the process ends with exit code 1.
 */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const text = isForOperator(error) ? error.message : ((error as Error).stack ?? String(error));
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}

/** One Ctrl-C arrives twice under npm: from the terminal and from npm, which passes it on. */
const SAME_SIGNAL_MS = 2_000;

/**
 * Ends the process cleanly on SIGINT (Ctrl-C) and SIGTERM; a second one, later, ends it at once.
 *
 * @param stop lets go of everything, in order
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let firstAt: number | undefined;
  const onSignal = (): void => {
    if (firstAt !== undefined) {
      if (Date.now() - firstAt > SAME_SIGNAL_MS) {
        process.exit(130);
      }
      return;
    }
    firstAt = Date.now();
    void runProgram(stop).then(() => process.exit(0));
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
