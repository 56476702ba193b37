/**
 * SQLSTATE classes and socket errors after which nothing is known to be stored and a later try may
 * succeed: connection exceptions (08), resources (53), operator intervention (57), I/O (58).
 */
const PASSING_SQLSTATE = /^(08|53|57|58)/;
const PASSING_SOCKET =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const PASSING_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout/;

/** The database cannot answer now; nothing was acknowledged. The caller may try again. */
export class StoreUnavailable extends Error {
  readonly code = 'store.unavailable';

  constructor(cause: unknown) {
    super('The database does not answer; nothing was stored. Try again in a moment.', { cause });
    this.name = 'StoreUnavailable';
  }
}

/** Runs `work` and turns a passing database failure into `StoreUnavailable`; other errors go on. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isPassing(error)) {
      throw new StoreUnavailable(error);
    }
    throw error;
  }
}

function isPassing(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return PASSING_SQLSTATE.test(code) || PASSING_SOCKET.test(code) || PASSING_MESSAGE.test(message);
}
