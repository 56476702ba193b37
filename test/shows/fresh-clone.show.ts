import { execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findRunningServer } from '@app/embedded-postgres';
import { freePort } from '../support/product/running-product.js';

const ROOT = resolve(__dirname, '../..');
const isRoot = userInfo().uid === 0;

/** Whoever runs the two commands: an account, its home, and nothing of ours but the way to the registry. */
interface Person {
  name: string;
  uid: number;
  gid: number;
  home: string;
  env: NodeJS.ProcessEnv;
}

const removals: (() => void)[] = [];

afterAll(() => removals.reverse().forEach((remove) => remove()));

it('both commands work for whoever runs this', () => show(self()));

(isRoot ? it : it.skip)('both commands work for a normal user', () => show(newUser()));

async function show(person: Person): Promise<void> {
  const clone = join(person.home, 'suara-loket');
  execFileSync('git', ['clone', '--quiet', ROOT, clone]);
  execFileSync('chown', ['-R', `${person.uid}:${person.gid}`, clone]);
  const seconds = async (work: () => Promise<unknown>): Promise<string> => {
    const begun = Date.now();
    await work();
    return `${Math.round((Date.now() - begun) / 1000)} s`;
  };
  const installed = await seconds(() =>
    run(person, 'npm', ['ci', '--no-audit', '--no-fund'], clone),
  );
  const first = await seconds(() => startAndStop(person, clone));
  const second = await seconds(() => startAndStop(person, clone));
  const summary = (await run(person, 'npm', ['test'], clone)).stderr;
  console.log(
    `${person.name}: npm ci ${installed}, first start ${first}, second start ${second}\n` +
      summary.slice(summary.lastIndexOf('Test Suites:')),
  );
  expect(summary).toMatch(/Tests: +(\d+ skipped, )?\d+ passed, \d+ total/);
}

/** `npm start` until it listens, a look at both apps, then Ctrl-C. */
async function startAndStop(person: Person, clone: string): Promise<void> {
  const [intakePort, adminPort] = [await freePort(), await freePort()];
  const env = { ...person.env, INTAKE_PORT: String(intakePort), ADMIN_PORT: String(adminPort) };
  const { uid, gid } = person;
  const child = spawn('npm', ['start'], { cwd: clone, env, uid, gid, detached: true });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise((tell) => child.once('exit', tell));
  while (!output.includes('Ctrl-C ends it.')) {
    if (child.exitCode !== null) {
      throw new Error(`npm start ended:\n${output}`);
    }
    await pause(100);
  }
  expect((await fetch(`http://localhost:${intakePort}/`)).status).toBe(200);
  expect((await fetch(`http://localhost:${adminPort}/api/openapi.json`)).status).toBe(200);
  // to the whole group, as a terminal does it: npm passes its own on, so the product gets two
  process.kill(-child.pid!, 'SIGINT');
  await ended;
  expect(await findRunningServer(join(clone, '.data'))).toBeNull();
}

function run(
  { env, uid, gid }: Person,
  command: string,
  args: string[],
  cwd: string,
): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(command, args, { cwd, env, uid, gid, maxBuffer: 64 * 1024 * 1024 });
}

function self(): Person {
  const { username, uid, gid } = userInfo();
  return { name: username, uid, gid, ...newHome(uid, gid) };
}

function newUser(): Person {
  const name = `suara-${randomBytes(3).toString('hex')}`;
  execFileSync('useradd', ['--no-create-home', '--shell', '/bin/bash', name]);
  removals.push(() => execFileSync('userdel', [name]));
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return { name: `${name} (a normal user)`, uid, gid, ...newHome(uid, gid) };
}

/** An empty home, closed to others, with an empty npm cache. */
function newHome(uid: number, gid: number): Pick<Person, 'home' | 'env'> {
  const parent = mkdtempSync(join(tmpdir(), 'suara-show-'));
  chmodSync(parent, 0o755);
  removals.push(() => rmSync(parent, { recursive: true, force: true }));
  const home = join(parent, 'home');
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, uid, gid);
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    npm_config_cache: join(home, 'empty-npm-cache'),
    npm_config_registry: registry,
  };
  return { home, env };
}
