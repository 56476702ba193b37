import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findRunningServer } from '@app/embedded-postgres';

const ROOT = resolve(__dirname, '../../..');
/** A start takes two seconds, and at the end of a busy machine's queue a hundred times as long. */
const START_MS = 300_000;

export interface ProductAddresses {
  intakeUrl: string;
  adminUrl: string;
  /** the settings of the process, for commands beside it */
  env: NodeJS.ProcessEnv;
}

/** The product as `npm start` runs it, in a process of its own. `npm run build` comes before. */
export class RunningProduct {
  private constructor(
    private readonly child: ChildProcess,
    readonly addresses: ProductAddresses,
    readonly dataDir: string,
    /** all that it has printed */
    readonly output: () => string,
  ) {}

  /** @param words what stands after `npm start --` */
  static async start(
    dataDir: string,
    env: NodeJS.ProcessEnv = {},
    words: readonly string[] = [],
  ): Promise<RunningProduct> {
    const product = await RunningProduct.launch(dataDir, env, words);
    await product.untilReady();
    return product;
  }

  /** Only begins to start it, for those who do not wait. */
  static async launch(
    dataDir: string,
    env: NodeJS.ProcessEnv = {},
    words: readonly string[] = [],
  ): Promise<RunningProduct> {
    const addresses = await newAddresses(dataDir, env);
    const child = spawn('node', ['dist/apps/standalone/src/main.js', ...words], {
      cwd: ROOT,
      env: addresses.env,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    return new RunningProduct(child, addresses, dataDir, () => output);
  }

  /** Until everything listens. */
  untilReady(): Promise<void> {
    return this.untilPrinted('Ctrl-C ends it.');
  }

  /** The administrator that the first start made. */
  get signIn(): { username: string; password: string } {
    const found = /Sign in +(\S+) with the password in (.+) \(read it/.exec(this.output());
    if (!found) {
      throw new Error(`no password was told of:\n${this.output()}`);
    }
    return { username: found[1]!, password: readFileSync(found[2]!, 'utf8').trim() };
  }

  /** @throws with what it printed, when it has ended although nobody ended it */
  assertRunning(): void {
    if (this.child.exitCode !== null || this.child.signalCode !== null) {
      throw new Error(`the product ended by itself:\n${this.output()}`);
    }
  }

  /** SIGTERM, as a supervisor ends it; tells the exit code. */
  async stop(): Promise<number | null> {
    const ended = this.untilEnded();
    this.child.kill('SIGTERM');
    return ended;
  }

  /** kill -9 of the product and of its database server. */
  async killEverything(): Promise<void> {
    const server = await findRunningServer(this.dataDir);
    await this.kill();
    if (server) {
      await this.killDatabase();
    }
  }

  /** kill -9 of the product; its database server stays. */
  async kill(): Promise<void> {
    const ended = this.untilEnded();
    this.child.kill('SIGKILL');
    await ended;
  }

  /** kill -9 of the database server. */
  killDatabase(): Promise<void> {
    return killPostmaster(this.dataDir);
  }

  private untilEnded(): Promise<number | null> {
    return this.child.exitCode === null && this.child.signalCode === null
      ? new Promise((resolveCode) => this.child.once('exit', resolveCode))
      : Promise.resolve(this.child.exitCode);
  }

  private async untilPrinted(sentence: string): Promise<void> {
    const deadline = Date.now() + START_MS;
    while (!this.output().includes(sentence)) {
      const ended = this.child.exitCode !== null || this.child.signalCode !== null;
      if (ended || Date.now() > deadline) {
        const what = ended ? 'ended' : 'was not ready in time';
        throw new Error(`the product ${what} at its start:\n${this.output()}`);
      }
      await pause(50);
    }
  }
}

/** Runs a command of the command line beside the product, as an operator types it. */
export async function runCli(
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)('node', ['dist/apps/cli/src/main.js', ...args], { cwd: ROOT, env });
}

async function newAddresses(dataDir: string, env: NodeJS.ProcessEnv): Promise<ProductAddresses> {
  const intakeUrl = `http://localhost:${env['INTAKE_PORT'] ?? (await freePort())}`;
  const adminUrl = `http://localhost:${env['ADMIN_PORT'] ?? (await freePort())}`;
  const own = {
    DATA_DIR: dataDir,
    INTAKE_PORT: new URL(intakeUrl).port,
    ADMIN_PORT: new URL(adminUrl).port,
  };
  return { intakeUrl, adminUrl, env: { ...process.env, ...own, ...env } };
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

async function killPostmaster(dataDir: string): Promise<void> {
  const lines = await readFile(join(dataDir, 'postgresql', 'data', 'postmaster.pid'), 'utf8');
  const pid = Number(lines.split('\n')[0]);
  // the backends end by themselves when their postmaster is gone
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) {
    await pause(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
