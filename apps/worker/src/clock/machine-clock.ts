import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** The clocks of this machine; a test gives its own. */
export interface MachineClock {
  /** what the machine takes for the time, milliseconds since 1970 */
  wall(): number;
  /** milliseconds since the machine was started, also those that it slept through; nobody can set it */
  uptime(): number;
  /** of the present start; processes of one start may compare their uptimes */
  bootId: string;
}

export function readMachineClock(): MachineClock {
  return {
    wall: () => readWallClock().getTime(),
    uptime: () => uptime() * 1_000,
    bootId: readBootId(),
  };
}

/** What this machine takes for the time. The worker, the command line and the demonstration ask nobody else. */
export function readWallClock(): Date {
  return new Date();
}

function readBootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // then a start of the worker is taken for a start of the machine
    return randomUUID();
  }
}
