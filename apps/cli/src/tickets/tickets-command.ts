import { setTimeout as pause } from 'node:timers/promises';
import { qrTerminal } from '@app/codes';
import type { Command } from 'commander';
import { CommandInputError } from '../command-input-error.js';
import { INTAKE_URL, intakeAddress } from '../intake-address.js';
import type { Environment } from '../owner-access.js';
import type { Terminal } from '../program.js';
import { QueueMachine } from './queue-machine.js';

interface TicketOptions {
  url: string;
  key?: string;
  count: string;
  perMinute: string;
  counter: string[];
  qr?: true;
}

interface Trial {
  machine: QueueMachine;
  count: number;
  /** between two tickets */
  pauseMs: number;
  /** called in turn; none: tickets stay uncalled */
  counters: readonly string[];
  drawn: boolean;
}

/** `tickets`: plays a queue machine for a trial; what it issues is as good as a real machine's. */
export function registerTicketsCommand(
  program: Command,
  terminal: Terminal,
  env: Environment,
  wait: (ms: number) => Promise<unknown> = pause,
): void {
  program
    .command('tickets')
    .description('play a queue machine: issue tickets, call them, print their addresses')
    .option('--url <url>', INTAKE_URL, intakeAddress(env))
    .option('--key <key>', 'key of the machine; better in the environment as TICKET_KEY')
    .option('--count <n>', 'how many tickets', '1')
    .option('--per-minute <n>', 'how fast', '60')
    .option('--counter <key...>', 'call each ticket at one of these counters, in turn', [])
    .option('--qr', 'draw each ticket')
    .action((options: TicketOptions) => play(readTrial(options, env), terminal, wait));
}

function readTrial(options: TicketOptions, env: Environment): Trial {
  const key = options.key ?? env['TICKET_KEY'];
  if (!key) {
    throw new CommandInputError(
      'A key is needed. An administrator issues one with POST /api/v1/units/{id}/ticket-keys; set it as TICKET_KEY.',
    );
  }
  return {
    machine: new QueueMachine(options.url.replace(/\/$/, ''), key),
    count: positive('--count', options.count),
    pauseMs: 60_000 / positive('--per-minute', options.perMinute),
    counters: options.counter,
    drawn: options.qr === true,
  };
}

function positive(name: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new CommandInputError(`${name} must be a whole number from 1, not "${text}".`);
}

async function play(
  trial: Trial,
  terminal: Terminal,
  wait: (ms: number) => Promise<unknown>,
): Promise<void> {
  const { machine, count, pauseMs, counters, drawn } = trial;
  for (let n = 0; n < count; n += 1) {
    if (n > 0) await wait(pauseMs);
    const ticket = await machine.issue();
    const counter = counters[n % counters.length];
    const called = counter === undefined ? '' : `\t${await machine.call(ticket, counter)}`;
    terminal.out(`${ticket.address}${called}\n`);
    if (drawn) terminal.out(`${await qrTerminal(ticket.address)}\n`);
  }
}
