import { PostgresRatingStore } from '@app/persistence/ratings';
import { JudgeRatings } from '../../../apps/worker/src/integrity/judge-ratings.js';
import { openWork } from '../../../apps/worker/src/open-work.js';
import { ifMatch } from './current-version.js';
import { startAdmin, type TestAdmin } from './admin-app.js';
import { addPerson } from './people.js';
import { submitCommand } from '../intake/rating-commands.js';
import { minutesLater } from '../intake/rating-fixture.js';

/** The present of the admin app: the day after the ratings. */
export const TOMORROW = new Date('2026-11-24T03:00:00Z');

/** What the API answers; a test says what it expects of it. */
export type Answer = Record<string, unknown>;

const OF_OWN = ['sari', 'rina', 'tono', 'petugas', 'perencana', 'kepala'];

/**
 * The admin app with twelve ratings of one device about Sari, held: `sari` is the administrator, `rina` and
 * `tono` review, `petugas` is the officer Sari, `asing` reviews in another agency.
 */
export class ReviewApi {
  private readonly cookies: Record<string, string> = {};

  private constructor(
    readonly admin: TestAdmin,
    private readonly judging: JudgeRatings,
  ) {}

  static async open(): Promise<ReviewApi> {
    const admin = await startAdmin();
    admin.now = TOMORROW;
    const { own, foreign, owner } = admin;
    for (const username of ['rina', 'tono']) {
      await addPerson(owner, own, { username, role: 'reviewer' });
    }
    const { officerId } = own.sari;
    await addPerson(owner, own, { username: 'petugas', role: 'officer', officerId });
    await addPerson(owner, own, { username: 'perencana', role: 'planner' });
    await addPerson(owner, own, { username: 'kepala', role: 'unit_head', unitId: own.bidangId });
    await addPerson(owner, foreign, { username: 'asing', role: 'reviewer' });
    const worker = await admin.connect('worker');
    const work = await openWork(worker, () => admin.now);
    const api = new ReviewApi(admin, work.get(JudgeRatings));
    for (const name of [...OF_OWN, 'asing']) api.cookies[name] = await admin.signIn(name);
    await new PostgresRatingStore(await admin.connect('intake')).append(
      Array.from({ length: 12 }, (_, at) =>
        submitCommand({
          code: own.codes.badge,
          at: minutesLater(at / 2),
          deviceBucket: 7,
          score: 1 + (at % 4),
        }),
      ),
    );
    await api.judge(30);
    return api;
  }

  /** A run of the worker, so many minutes after the ratings. */
  judge(minute: number): Promise<unknown> {
    return this.judging.execute(minutesLater(minute));
  }

  /** The rules' last run of that day. */
  settle(): Promise<unknown> {
    return this.judge(18 * 60);
  }

  get(who: string, path: string, status = 200): Promise<Answer> {
    return this.call<Answer>('get', who, path, status);
  }

  list(who: string, path: string): Promise<Answer[]> {
    return this.call<Answer[]>('get', who, path, 200);
  }

  post(who: string, path: string, body: object, status: number): Promise<Answer> {
    return this.call<Answer>('post', who, path, status, body);
  }

  patch(who: string, path: string, body: object, status: number): Promise<Answer> {
    return this.call<Answer>('patch', who, path, status, body);
  }

  /** The only case that waits for this reviewer. */
  async waiting(who = 'rina'): Promise<Answer & { id: string }> {
    const [found] = await this.list(who, 'review/cases');
    return found as Answer & { id: string };
  }

  private async call<Body>(
    method: 'get' | 'post' | 'patch',
    who: string,
    path: string,
    status: number,
    body?: object,
  ): Promise<Body> {
    const version = method === 'get' ? {} : await ifMatch(this.admin, path);
    const response = await this.admin
      .request()
      [method](`/api/v1/${path}`)
      .set({ Cookie: this.cookies[who]!, ...version })
      .send(body)
      .expect(status);
    return response.body as Body;
  }
}
