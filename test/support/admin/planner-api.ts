import type supertest from 'supertest';
import { startAdmin, type TestAdmin } from './admin-app.js';
import { ifMatch } from './current-version.js';
import { addPerson } from './people.js';

/** A planner of the agency (`kota`), one of the bidang (`subbag`), its head (`kabid`), an officer and a stranger. */
export class PlannerApi {
  private readonly cookies = new Map<string, string>();

  private constructor(readonly admin: TestAdmin) {}

  static async open(): Promise<PlannerApi> {
    const admin = await startAdmin();
    const { owner, own, foreign } = admin;
    const { bidangId: unitId, sari } = own;
    await addPerson(owner, own, { username: 'kota', role: 'planner' });
    await addPerson(owner, own, { username: 'subbag', role: 'planner', unitId });
    await addPerson(owner, own, { username: 'kabid', role: 'unit_head', unitId });
    await addPerson(owner, own, {
      username: 'petugas',
      role: 'officer',
      officerId: sari.officerId,
    });
    await addPerson(owner, foreign, { username: 'asing', role: 'planner' });
    const api = new PlannerApi(admin);
    for (const name of ['sari', 'kota', 'subbag', 'kabid', 'petugas', 'asing'])
      api.cookies.set(name, await admin.signIn(name));
    return api;
  }

  cookieOf(who: string): string {
    return this.cookies.get(who)!;
  }

  get(who: string, path: string): supertest.Test {
    return this.admin.request().get(`/api/v1/${path}`).set('Cookie', this.cookieOf(who));
  }

  post(who: string, path: string, body: object = {}): supertest.Test {
    return this.admin
      .request()
      .post(`/api/v1/${path}`)
      .set('Cookie', this.cookieOf(who))
      .send(body);
  }

  /** Changes what has just been read, and is answered with this status. */
  async put(who: string, path: string, body: object, status: number): Promise<supertest.Response> {
    const headers = { Cookie: this.cookieOf(who), ...(await ifMatch(this.admin, path)) };
    return this.admin.request().put(`/api/v1/${path}`).set(headers).send(body).expect(status);
  }

  /** What stands in the log of administrators' and planners' deeds, newest first. */
  async deeds(): Promise<{ action: string; details: object; reason: string | null; by: string }[]> {
    return (await this.get('sari', 'administrator-actions').expect(200)).body;
  }
}
