import { execFile, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

/** /proc counts in hundredths of a second on every Linux. */
const TICK_US = 10_000;

/** What a load may take beyond its time, on a machine that has other work to do. */
const GRACE_MS = 120_000;

const execute = promisify(execFile);

const running = new Set();

/** Runs a program that works for some seconds and gives what it prints. */
export async function run(program, options, seconds) {
  const { stdout } = await execute(program, options, { timeout: seconds * 1000 + GRACE_MS });
  return stdout;
}

/** Ends what was started and still runs, when the bench itself is ended. */
export function endPrograms() {
  running.forEach((child) => child.kill('SIGKILL'));
}

function remember(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs a load in a process of its own and gives what it reports. */
export async function runLoad(script, options) {
  const timeout = (options.seconds + (options.warmSeconds ?? 0)) * 1000 + GRACE_MS;
  const arguments_ = [JSON.stringify(options)];
  const child = remember(fork(join(import.meta.dirname, script), arguments_, { timeout }));
  const [report] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${script} ended with ${code} and no report`);
    }),
  ]);
  if (running.has(child)) await once(child, 'exit');
  return report;
}

/** Starts a program of the product, its own troubles shown; `stop` ends it as a supervisor does. */
export function startProgram(path, env) {
  const child = remember(
    spawn('node', [path], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  const stop = async () => {
    if (!running.has(child)) return;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await once(child, 'exit');
    clearTimeout(late);
  };
  return { pid: child.pid, stop };
}

export async function untilAnswers(url) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await pause(100);
  }
  throw new Error(`${url} does not answer`);
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Megabytes of a process in memory; NaN where the system has no /proc. */
export function residentMbOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** Processor time of a process in microseconds; NaN where the system has no /proc. */
export function cpuOf(pid) {
  return ticksOf(statOf(pid), 11) * TICK_US;
}

/** The same of a database server with its backends, those that have ended included. */
export function cpuOfServer(pid) {
  const own = statOf(pid);
  const children = childrenOf(pid).map((child) => ticksOf(statOf(child), 11));
  const ended = ticksOf(own, 13);
  return (
    (ticksOf(own, 11) + ended + children.reduce((sum, ticks) => sum + (ticks || 0), 0)) * TICK_US
  );
}

/** The fields of /proc/PID/stat behind the name, from the state on. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function ticksOf(stat, from) {
  return Number(stat[from]) + Number(stat[from + 1]);
}

function childrenOf(pid) {
  try {
    return readdirSync('/proc').filter(
      (name) => /^\d+$/.test(name) && statOf(name)[1] === String(pid),
    );
  } catch {
    return [];
  }
}
