import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

const HAS_PROC = existsSync('/proc/self/stat');

/**
 * What tells a living process from a later one that was given the same id.
 * @returns null when no such process lives; a zombie does not live. Without /proc every living
 *   process answers `unknown`, so that a reused id is mistaken for the process of before.
 */
export async function processBirth(pid: number): Promise<string | null> {
  if (!HAS_PROC) return isSignalable(pid) ? 'unknown' : null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null ? null : birthIn(stat);
}

/** Field 22 of /proc/[pid]/stat, in clock ticks since boot; the name in field 2 may hold anything. */
export function birthIn(stat: string): string | null {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, birth] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' ? null : (birth ?? null);
}

/**
 * Does this process live, and was it started from a program whose path fits? Without /proc: does it
 * live? (The command line may be read by everybody; the working folder and the program itself only
 * by the same user, which root in a container is not.)
 */
export async function runsProgram(
  pid: number,
  isProgram: (path: string) => boolean,
): Promise<boolean> {
  if (!HAS_PROC) return isSignalable(pid);
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return isProgram(line.split('\0')[0] ?? '');
}

/** Is this process id taken, be it by a zombie? PostgreSQL takes such a process for a living one. */
export function isSignalable(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
