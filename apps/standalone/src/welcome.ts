import { resolve } from 'node:path';
import { codeAddress, formatCode, qrTerminal } from '@app/codes';
import type { SampleCode } from '@app/persistence/codes';
import type { Beginning, FirstStart } from './first-start.js';
import type { StandaloneConfig } from './standalone.config.js';

/** What the operator reads once everything listens. */
export async function welcome(settings: StandaloneConfig, beginning: Beginning): Promise<string> {
  const { adminHost, adminPort, publicUrl, dataDir } = settings;
  const { sample, trial } = beginning;
  return [
    'Suara Loket is running.',
    '',
    ...(sample ? await invitation(publicUrl, sample) : []),
    ...(trial ? trialHint(publicUrl, trial) : []),
    `Citizens   ${publicUrl}`,
    `Console    http://${adminHost}:${adminPort}/`,
    `Admin API  http://${adminHost}:${adminPort}/api/docs`,
    `Data       ${resolve(dataDir)}`,
    ...signIn(beginning),
    ...nextSteps(beginning),
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

/** Whoever tries a code with one phone finds his ratings held, and takes that for a defect. */
function trialHint(publicUrl: string, { code }: SampleCode): string[] {
  return [
    'Several ratings in a row from one phone are held for review, as they should be. To try it yourselves',
    `take the code of kind uji:  ${codeAddress(publicUrl, code)}   (typed: ${formatCode(code)})`,
    '',
  ];
}

function signIn({ firstStart, agencies }: Beginning): string[] {
  if (firstStart === null) {
    return agencies === 0
      ? []
      : ['Sign in    as before; `npm run cli -- user password NAME` sets a new password'];
  }
  return [
    `Sign in    ${firstStart.username} with the password ${whereabouts(firstStart)}`,
    '           (without an authenticator app: a demonstration, CONTOH, on this machine only)',
  ];
}

/** To an agency of one's own: from nothing, or away from the demonstration. */
function nextSteps({ agencies, demonstrations }: Beginning): string[] {
  if (agencies === 0) {
    return [
      '',
      'There is no agency yet. In another terminal, with the same DATA_DIR:',
      '  npm run cli -- import template FOLDER        writes files to fill in',
      '  npm run cli -- import organisation FOLDER    stores them; --dry-run first only checks',
      '  npm run cli -- user add NAME --instansi KEY  your administrator, with the key of instansi.csv',
    ];
  }
  return demonstrations.map(
    ({ key, name }) =>
      `CONTOH     ${name} is a demonstration; \`npm run cli -- demo remove ${key}\` takes it out`,
  );
}

/** A terminal forgets; what is kept of the output is a log, and no place for a password. */
function whereabouts({ password, passwordFile }: FirstStart): string {
  return passwordFile === null ? password : `in ${passwordFile} (read it, then delete the file)`;
}
