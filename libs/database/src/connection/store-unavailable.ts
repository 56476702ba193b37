import { DomainError } from '@app/errors';

/**
 * SQLSTATEs and errors of a client after which nothing is stored and a later try may succeed: resources (53),
 * operator intervention (57), I/O (58), a lock that was not given (55P03), a server that was not reached.
 */
const PASSING_SQLSTATE = /^(53|57|58|55P03)/;
const PASSING_SOCKET = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const PASSING_MESSAGE =
  /due to connection timeout|timeout exceeded when trying to connect|is not queryable/;

/** The same where the connection was lost, or stayed silent, while the server was at work: it may have finished. */
const SILENT_SQLSTATE = /^(08|57P0[12])/;
const SILENT_SOCKET = /^(ECONNRESET|EPIPE|ETIMEDOUT)$/;
const SILENT_MESSAGE = /Connection terminated(?! due)|Query read timeout/;

/** The database cannot answer now; nothing was acknowledged. The caller may try again. */
export class StoreUnavailable extends DomainError<'store.unavailable' | 'store.silent'> {
  constructor(cause: unknown, code: 'store.unavailable' | 'store.silent' = 'store.unavailable') {
    super(code, { message: 'The database does not answer. Try again in a moment.' }, { cause });
  }
}

/** The database stopped answering while it was asked to store something: whether it did is not known. */
export class StoreSilent extends StoreUnavailable {
  constructor(cause: unknown) {
    super(cause, 'store.silent');
  }
}

/** Runs `work` and turns a passing database failure into `StoreUnavailable`; other errors go on. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isPassing(error) || isSilent(error)) throw new StoreUnavailable(error);
    throw error;
  }
}

/** As `orUnavailable` for work that stores something: `StoreSilent` where it may have been stored. */
export async function orSilent<T>(work: () => Promise<T>): Promise<T> {
  return orUnavailable(async () => {
    try {
      return await work();
    } catch (error) {
      if (isSilent(error)) throw new StoreSilent(error);
      throw error;
    }
  });
}

function isSilent(error: unknown): boolean {
  return fits(error, SILENT_SQLSTATE, SILENT_SOCKET, SILENT_MESSAGE);
}

function isPassing(error: unknown): boolean {
  return fits(error, PASSING_SQLSTATE, PASSING_SOCKET, PASSING_MESSAGE);
}

function fits(error: unknown, sqlState: RegExp, socket: RegExp, words: RegExp): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return sqlState.test(code) || socket.test(code) || words.test(message);
}
