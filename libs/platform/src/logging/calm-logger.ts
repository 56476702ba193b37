import type { LoggerService, LogLevel } from '@nestjs/common';

const MINUTE_MS = 60_000;
const IDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

type Loud = 'warn' | 'error' | 'fatal';

/**
 * Writes a trouble once. As long as it comes again within the minute it is counted, and a line a minute tells how
 * often: what is away for an hour, and is tried eight times a second, would bury all else. Messages that
 * differ in nothing but ids are the same.
 */
export class CalmLogger implements LoggerService {
  /** how often each has come again since it was last told */
  private readonly again = new Map<string, number>();

  /** @param inner writes the lines */
  constructor(private readonly inner: LoggerService) {}

  log(message: unknown, ...more: unknown[]): void {
    this.inner.log(message, ...more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.inner.debug?.(message, ...more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.inner.verbose?.(message, ...more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.tell('warn', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.tell('error', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.tell('fatal', message, more);
  }

  setLogLevels(levels: LogLevel[]): void {
    this.inner.setLogLevels?.(levels);
  }

  private tell(level: Loud, message: unknown, more: unknown[]): void {
    const trouble = `${level} ${JSON.stringify([message, ...more])}`.replaceAll(IDS, 'id');
    const again = this.again.get(trouble);
    if (again !== undefined) {
      this.again.set(trouble, again + 1);
      return;
    }
    this.write(level, message, more);
    this.again.set(trouble, 0);
    this.countFor(trouble, (times) =>
      this.write(level, `${firstLine(message)} (${times} times more in a minute)`, more.slice(-1)),
    );
  }

  private write(level: Loud, message: unknown, more: unknown[]): void {
    (this.inner[level] ?? this.inner.error).call(this.inner, message, ...more);
  }

  /** Tells every minute how often it came again, until a minute has passed without it. */
  private countFor(trouble: string, say: (times: number) => void): void {
    setTimeout(() => {
      const times = this.again.get(trouble)!;
      if (times === 0) return void this.again.delete(trouble);
      say(times);
      this.again.set(trouble, 0);
      this.countFor(trouble, say);
    }, MINUTE_MS).unref();
  }
}

/** Without the stack, which was written the first time. */
function firstLine(message: unknown): string {
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  return text.split('\n', 1)[0]!;
}
