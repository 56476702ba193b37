import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { type RunningProduct, runCli } from '../../support/product/running-product.js';
import type { MendedExample } from './mended-example.js';
import {
  addAdministrator,
  SignedIn,
  PASSWORD,
  SECOND_AGENCY,
  secondAgency,
  strangerTo,
  unitHead,
} from './signed-in.js';

const WRONG = 'bukan kata sandinya';
const OFFICE = 30;

/** As an authenticator app shows it. */
function shownCode(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate().replace(/^.../, '$&\u00a0');
}

export const SIGN_IN: MendedExample[] = [
  {
    says: 'guessing a name from 120 invented addresses ends, and its owner still gets in',
    async show(product: RunningProduct): Promise<string> {
      const owner = await addAdministrator(product, 'tebakan');
      const { cookies } = await strangerTo(product).post('session', owner);
      const tries = [];
      for (let n = 0; n < 120; n += 1) {
        const headers = { 'x-forwarded-for': `198.51.100.${n}` };
        const credentials = { username: 'tebakan', password: WRONG };
        tries.push((await strangerTo(product).post('session', credentials, headers)).status);
      }
      const tried = tries.filter((status) => status === 401).length;
      expect(tried).toBeLessThanOrEqual(30);
      expect(tries.slice(tried)).toEqual(Array(120 - tried).fill(429));
      const known = { cookie: cookies.at(-1)! };
      expect((await strangerTo(product).post('session', owner, known)).status).toBe(200);
      return `${tried} tried, ${120 - tried} refused, the owner's browser let in`;
    },
  },
  {
    says: 'no header makes a proxy this machine: the second factor is asked for',
    async show(product: RunningProduct): Promise<string> {
      const forms = ['127.0.0.1', '127.9.9.9, 203.0.113.5', '::1', ''];
      const codes = [];
      for (const form of forms) {
        const headers = { 'x-forwarded-for': form };
        codes.push((await strangerTo(product).post('session', product.signIn, headers)).body.code);
      }
      expect(codes).toEqual(forms.map(() => 'session.second-factor-required'));
      expect((await strangerTo(product).post('session', product.signIn)).status).toBe(200);
      return `${forms.length} forged, none free`;
    },
  },
  {
    says: 'a planner needs a second factor, whose code is understood as the app shows it',
    async show(product: RunningProduct): Promise<string> {
      const signedIn = await secondAgency(product);
      await signedIn.join({ username: ' Perencana.Kedua ', role: 'planner' });
      const credentials = { username: 'PERENCANA.kedua ', password: PASSWORD };
      const proxied = { 'x-forwarded-for': '203.0.113.9' };
      const bare = await strangerTo(product).post('session', credentials, proxied);
      expect(bare.body.code).toBe('session.second-factor-required');
      const { body } = await strangerTo(product).post('second-factor', credentials);
      const code = shownCode(body.secret!);
      const confirmed = await strangerTo(product).post('second-factor/confirm', {
        ...credentials,
        code,
      });
      expect(confirmed.status).toBe(200);
      const recovery = String(confirmed.body.recoveryCodes![0]).toUpperCase();
      const typed = { ...credentials, code: ` ${recovery.replaceAll('-', ' ')}\n` };
      expect((await strangerTo(product).post('session', typed)).status).toBe(200);
      return `"${code.replace('\u00a0', ' ')}" and a recovery code in capitals with blanks`;
    },
  },
  {
    says: 'an office behind one address begins its day at once',
    async show(product: RunningProduct): Promise<string> {
      const signedIn = await secondAgency(product);
      const head = await unitHead(signedIn, '');
      const names = Array.from({ length: OFFICE }, (_, n) => `kepala-${n}`);
      await Promise.all(names.map((username) => signedIn.join({ ...head, username })));
      const answers = await Promise.all(
        names.map((username) =>
          strangerTo(product).post('session', { username, password: PASSWORD }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(OFFICE).fill(200));
      return `${OFFICE} of ${OFFICE} in`;
    },
  },
  {
    says: 'a password that is tried first is refused, with what to do',
    async show(product: RunningProduct): Promise<string> {
      const signedIn = await secondAgency(product);
      const { body } = await signedIn.post('users', await unitHead(signedIn, 'kabid.bahari'));
      const refused = [];
      for (const password of [
        'passwordpassword',
        '123456789012',
        ' '.repeat(12),
        'kabid.bahari12',
        'Suara-Loket-2026',
        'p4ssw0rdp4ssw0rd',
        'qwertyuiop123',
        '🙂🌊🦋🍉🚲🎈',
        'irahab.dibak.x',
      ]) {
        const answer = await signedIn.post('invitations/accept', { token: body.token, password });
        refused.push(answer.status);
      }
      expect(refused).toEqual(refused.map(() => 400));
      const token = `${body.token!.slice(0, 9)}\n ${body.token!.slice(9)} `;
      expect(
        (await signedIn.post('invitations/accept', { token, password: PASSWORD })).status,
      ).toBe(200);
      return `${refused.length} refused; the link in two lines understood`;
    },
  },
  {
    says: 'whose account was reset is told by whom, and names of other agencies are told to nobody',
    async show(product: RunningProduct): Promise<string> {
      const signedIn = await secondAgency(product);
      const { adminUrl, env } = product.addresses;
      // the demonstration has an administrator of this name
      await addAdministrator(product, 'bersama');
      const id = await signedIn.join(await unitHead(signedIn, 'bersama'));
      const { body } = await signedIn.post(`users/${id}/reset`);
      const password = 'kopi susu tanpa gula';
      await signedIn.post('invitations/accept', { token: body.token, password });
      const credentials = { username: 'bersama', password };
      const told = await new SignedIn(adminUrl).post('session', credentials);
      expect(told.body.resets).toMatchObject([{ by: 'admin' }]);
      await runCli(['user', 'forget-second-factor', `Bersama@${SECOND_AGENCY}`], env);
      const again = await new SignedIn(adminUrl).post('session', credentials);
      expect(again.body.resets).toMatchObject([{ by: null }, { by: 'admin' }]);
      return 'told of the administrator, then of the operator; one name in two agencies';
    },
  },
  {
    says: 'the first password stands in no log, and each purpose has a secret of its own',
    async show(product: RunningProduct): Promise<string> {
      const { password } = product.signIn;
      expect(product.output()).not.toContain(password);
      const { mode } = await stat(join(product.dataDir, 'first-password.txt'));
      expect(mode & 0o777).toBe(0o600);
      const secrets = JSON.parse(await readFile(join(product.dataDir, 'secrets.json'), 'utf8'));
      const { secretKey, proofKey, adminKey, networkKey } = secrets;
      expect(new Set([secretKey, proofKey, adminKey, networkKey]).size).toBe(4);
      return 'first-password.txt, mode 0600; four keys';
    },
  },
  {
    says: 'the last administrator stays, also when two take each other away at once',
    async show(product: RunningProduct): Promise<string> {
      const first = await secondAgency(product);
      const own = (await first.get('users')).find(({ username }) => username === 'admin')!;
      const alone = await first.post(`users/${own.id}/reset`);
      expect(alone.body.code).toBe('user.last-administrator');
      const credentials = await addAdministrator(product, 'admin-dua', SECOND_AGENCY);
      const second = await SignedIn.signIn(product, credentials);
      const other = (await first.get('users')).find(({ username }) => username === 'admin-dua')!;
      const both = await Promise.all([
        first.patch(`users/${other.id}`, { role: 'planner' }),
        second.post(`users/${own.id}/reset`),
      ]);
      expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
      return `reset of the last: 409; both at once: ${both.map(({ status }) => status).join(' and ')}`;
    },
  },
];
