import { Secret, TOTP } from 'otpauth';
import type { TestAdmin } from './admin-app.js';

const STEP_MS = 30_000;

/** The app on somebody's phone, going by the test's clock. */
export class Authenticator {
  constructor(
    private readonly admin: TestAdmin,
    /** base32, as shown while setting up */
    private readonly secret: string,
  ) {}

  /** The code of the present step. */
  code(): string {
    const secret = Secret.fromBase32(this.secret);
    return new TOTP({ secret }).generate({ timestamp: this.admin.now.getTime() });
  }

  /** Waits for the next step; its code. */
  nextCode(): string {
    this.admin.now = new Date(this.admin.now.getTime() + STEP_MS);
    return this.code();
  }

  /** Another code of six digits. */
  wrongCode(): string {
    return String((Number(this.code()) + 1) % 1_000_000).padStart(6, '0');
  }
}

/** Sets up an app for whoever has this password; returns it with the recovery codes. */
export async function enrol(
  admin: TestAdmin,
  credentials: { username: string; password: string },
): Promise<{ app: Authenticator; recoveryCodes: string[] }> {
  const proposed = await admin
    .request()
    .post('/api/v1/second-factor')
    .send(credentials)
    .expect(200);
  const app = new Authenticator(admin, proposed.body.secret);
  const { body } = await admin
    .request()
    .post('/api/v1/second-factor/confirm')
    .send({ ...credentials, code: app.code() })
    .expect(200);
  return { app, recoveryCodes: body.recoveryCodes };
}
