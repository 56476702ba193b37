import type supertest from 'supertest';
import { PASSWORD, startAdmin, type TestAdmin } from './admin-app.js';
import { type Authenticator, enrol } from './authenticator.js';
import { addPerson } from './people.js';

export const NEW_PASSWORD = 'gerimis di tepi sawah';

/** The administrator of a real agency, and people who come and go. */
export class AccountsFixture {
  /** the administrator's session */
  sari = '';

  private constructor(
    readonly admin: TestAdmin,
    private readonly app: Authenticator,
  ) {}

  static async open(): Promise<AccountsFixture> {
    const admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'kedua', role: 'administrator' });
    const { app } = await enrol(admin, { username: 'sari', password: PASSWORD });
    const fixture = new AccountsFixture(admin, app);
    await fixture.mark(null);
    return fixture;
  }

  /** Signs the administrator in anew. */
  async begin(): Promise<void> {
    this.sari = cookieOf(await this.signIn('sari', PASSWORD, this.app.nextCode()).expect(200));
  }

  async mark(marking: 'CONTOH' | 'UJI' | null): Promise<void> {
    await this.admin.owner.query('UPDATE instansi SET marking = $1 WHERE id = $2', [
      marking,
      this.admin.own.instansiId,
    ]);
  }

  post(path: string, body: object = {}): supertest.Test {
    return this.admin.request().post(`/api/v1/${path}`).send(body);
  }

  as(cookie: string, path: string, body: object = {}): supertest.Test {
    return this.post(path, body).set('Cookie', cookie);
  }

  signIn(username: string, password: string, code?: string): supertest.Test {
    return this.post('session', { username, password, code });
  }

  async isLive(cookie: string): Promise<boolean> {
    const answer = await this.admin.request().get('/api/v1/session').set('Cookie', cookie);
    return answer.status === 200;
  }

  async invite(person: object): Promise<{ id: string; token: string }> {
    const { body } = await this.as(this.sari, 'users', person).expect(201);
    return { id: body.user.id, token: body.token };
  }

  /** Invites, and takes the invitation up with `NEW_PASSWORD`. */
  async join(username: string, person: object): Promise<string> {
    const { id, token } = await this.invite({ username, ...person });
    await this.post('invitations/accept', { token, password: NEW_PASSWORD }).expect(200);
    return id;
  }
}

/** The Cookie header of an answer to a sign-in. */
export function cookieOf(answer: { get(name: string): unknown }): string {
  return String(answer.get('Set-Cookie')).split(';', 1).join();
}
