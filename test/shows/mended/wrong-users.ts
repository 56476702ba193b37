import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { RunningProduct } from '../../support/product/running-product.js';
import { SECRET, urlsOf } from './watched-product.js';

const ROOT = resolve(__dirname, '../../..');

export async function showWrongUsers(product: RunningProduct): Promise<string> {
  const urls = await urlsOf(product);
  const wrongPassword = new URL(urls.intake);
  wrongPassword.password = 'rahasia';
  const noDatabase = new URL(urls.admin);
  noDatabase.pathname = '/nowhere';
  const noServer = new URL(urls.worker);
  noServer.port = '1';
  const ownerWithout = new URL(urls.owner);
  ownerWithout.password = 'rahasia';
  const tries: [program: string, args: string[], databaseUrl: string, sentence: RegExp][] = [
    [
      'intake',
      [],
      urls.worker,
      /signs in as "suara_worker", and this works as "suara_intake" only/,
    ],
    ['admin', [], urls.intake, /signs in as "suara_intake", and this works as "suara_admin" only/],
    ['worker', [], urls.owner, /signs in as "suara_owner", and this works as "suara_worker" only/],
    ['intake', [], wrongPassword.href, /does not let in "suara_intake" \(password/],
    ['admin', [], noDatabase.href, /database nowhere .* does not let in "suara_admin"/],
    ['worker', [], noServer.href, /does not let in "suara_worker" \(.*ECONNREFUSED/],
    ['cli', ['migrate'], ownerWithout.href, /does not let in "suara_owner" \(password/],
    ['cli', ['verify'], ownerWithout.href, /does not let in "suara_owner" \(password/],
  ];
  const said = await Promise.all(
    tries.map(([program, args, url]) => refusalOf(program, args, url)),
  );
  tries.forEach(([program, , , sentence], at) => {
    const { code, stderr } = said[at]!;
    // a command names its database first
    const sentences = stderr
      .replace(/^Database: .*\n/, '')
      .trim()
      .split('\n');
    const isOne = sentences.length === 1 && !stderr.includes('rahasia');
    if (code !== 1 || !isOne || !sentence.test(stderr)) {
      throw new Error(`${program} ended with ${code}:\n${stderr}`);
    }
  });
  return `${tries.length} of ${tries.length} ended with 1 and one sentence`;
}

function refusalOf(
  app: string,
  args: string[],
  databaseUrl: string,
): Promise<{ code: unknown; stderr: string }> {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: databaseUrl,
    PORT: '0',
    PUBLIC_URL: 'http://localhost:3000',
    SECRET_KEY: SECRET,
    NETWORK_KEY: SECRET,
    PROOF_KEY: SECRET,
    ADMIN_KEY: SECRET,
  };
  return new Promise((done) => {
    const path = `dist/apps/${app}/src/main.js`;
    execFile(
      'node',
      [path, ...args],
      { cwd: ROOT, env, timeout: 60_000 },
      (error, _stdout, stderr) =>
        done({ code: error ? (error as { code?: unknown }).code : 0, stderr }),
    );
  });
}
