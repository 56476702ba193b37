import { ConsoleLogger, Logger, type LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger as Pino } from 'pino';
import { CalmLogger } from './calm-logger.js';
import type { Environment } from '../settings/read-settings.js';

/**
 * Makes every log line one JSON object where LOG_FORMAT=json, or NODE_ENV=production and LOG_FORMAT is
 * not `text`. Otherwise Nest's readable lines stay. Either way the same trouble is written once, then counted.
 *
 * @param to where lines go; standard output unless told
 */
export function startLogging(env: Environment, to?: DestinationStream): void {
  const format = env['LOG_FORMAT'] ?? (env['NODE_ENV'] === 'production' ? 'json' : 'text');
  const lines =
    format === 'json'
      ? new JsonLogger(pino({ base: null, timestamp: isoTime }, to))
      : new ConsoleLogger();
  Logger.overrideLogger(new CalmLogger(lines));
}

function isoTime(): string {
  return `,"time":"${new Date().toISOString()}"`;
}

/** Nest's logger on pino. What Nest passes after the message ends with the name of who logs. */
class JsonLogger implements LoggerService {
  constructor(private readonly pino: Pino) {}

  log(message: unknown, ...more: unknown[]): void {
    this.pino.info(fieldsOf(message, more));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.pino.error(fieldsOf(message, more));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.pino.fatal(fieldsOf(message, more));
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.pino.warn(fieldsOf(message, more));
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.pino.debug(fieldsOf(message, more));
  }
}

function fieldsOf(message: unknown, more: unknown[]): object {
  const [context, ...rest] = more.toReversed();
  const detail = rest.length > 0 ? { detail: rest.map(String).join(' ') } : {};
  const said = typeof message === 'object' && message !== null ? message : { msg: String(message) };
  return { context, ...said, ...detail };
}
