import { codeAddress, formatCode, qrTerminal } from '@app/codes';
import type { SampleCode } from '@app/persistence/codes';
import type { FirstStart } from './first-start.js';
import type { StandaloneConfig } from './standalone.config.js';

/** What the operator reads once everything listens. */
export async function welcome(
  settings: StandaloneConfig,
  sample: SampleCode | null,
  firstStart: FirstStart | null,
): Promise<string> {
  const { adminHost, adminPort, publicUrl } = settings;
  return [
    'Suara Loket is running.',
    '',
    ...(sample ? await invitation(publicUrl, sample) : []),
    `Citizens   ${publicUrl}`,
    `Admin API  http://${adminHost}:${adminPort}/api/docs`,
    ...signIn(firstStart),
    '',
    'Ctrl-C ends it.',
  ].join('\n');
}

async function invitation(publicUrl: string, sample: SampleCode): Promise<string[]> {
  const address = codeAddress(publicUrl, sample.code);
  return [
    await qrTerminal(address),
    `${sample.counter}, ${sample.unit}, ${sample.instansi}`,
    `${address}   (typed: ${formatCode(sample.code)})`,
    '',
  ];
}

function signIn(firstStart: FirstStart | null): string[] {
  return firstStart
    ? [
        `Sign in    ${firstStart.username} with the password ${whereabouts(firstStart)}`,
        '           (without an authenticator app: a demonstration, CONTOH, on this machine only)',
      ]
    : ['Sign in    as before; `npm run cli -- user password NAME` sets a new password'];
}

/** A terminal forgets; what is kept of the output is a log, and no place for a password. */
function whereabouts({ password, passwordFile }: FirstStart): string {
  return passwordFile === null ? password : `in ${passwordFile} (read it, then delete the file)`;
}
