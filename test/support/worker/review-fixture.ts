import { randomUUID } from 'node:crypto';
import { createUser, type Viewer } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { type CaseAnswer, type CaseDecision, decideCase } from '@app/persistence/integrity';
import { JudgingFixture } from './judging-fixture.js';
import { addPerson } from '../admin/people.js';

const TOMORROW = new Date('2026-11-24T03:00:00Z');

/** The agency's people who have to do with cases: two reviewers, the officer Sari, an administrator. */
export class ReviewFixture {
  rina!: Viewer;
  tono!: Viewer;
  sari!: Viewer;
  administrator!: Viewer;

  private constructor(readonly judging: JudgingFixture) {}

  static async open(): Promise<ReviewFixture> {
    return new ReviewFixture(await JudgingFixture.open());
  }

  close(): Promise<void> {
    return this.judging.close();
  }

  async newAgency(): Promise<void> {
    await this.judging.newAgency();
    const { instansiId, sari } = this.judging.agency;
    const { owner } = this.judging.fixture;
    const [{ key }] = await owner.query('SELECT key FROM instansi WHERE id = $1', [instansiId]);
    const name = (who: string): string => `${who}-${randomUUID().slice(0, 8)}`;
    const [adm, rina, tono, officer] = ['adm', 'rina', 'tono', 'sari'].map(name);
    await createUser(owner, { instansiKey: key, username: adm!, password: 'kuda-laut-biru' });
    for (const username of [rina!, tono!]) {
      await addPerson(owner, this.judging.agency, { username, role: 'reviewer' });
    }
    await addPerson(owner, this.judging.agency, {
      username: officer!,
      role: 'officer',
      officerId: sari.officerId,
    });
    this.administrator = await this.viewer(adm!);
    this.rina = await this.viewer(rina!);
    this.tono = await this.viewer(tono!);
    this.sari = await this.viewer(officer!);
  }

  /** Four ratings of one device at Sari's, held; their day is settled. Returns the case. */
  async heldSeries(): Promise<string> {
    await this.judging.rate(
      [0, 1, 2, 3].map((minute) => ({ minute, deviceBucket: 7, score: minute + 1 })),
    );
    await this.judging.settle();
    return (await this.judging.caseIds('open', 'same_device'))[0]!;
  }

  /** On the day after AT. */
  decide(by: Viewer, id: string, action: CaseDecision['action']): Promise<CaseAnswer> {
    const reason = action === 'exclude' ? 'same_device' : 'genuine';
    return new Tenancy(this.judging.admin).withTenant(by.instansiId, (tx) =>
      decideCase(tx, by, id, { action, reason, note: null }, { ruleVersion: 1, at: TOMORROW }),
    );
  }

  async count(status: string): Promise<number> {
    return (await this.judging.inStatus(status)).length;
  }

  private async viewer(username: string): Promise<Viewer> {
    const [row] = await this.judging.fixture.owner.query(
      `SELECT instansi_id AS "instansiId", id AS "userId", role, unit_id AS "unitId",
         officer_id AS "officerId" FROM users WHERE username = $1`,
      [username],
    );
    return row;
  }
}
