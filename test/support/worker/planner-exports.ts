import type { Test } from 'supertest';
import { startAdmin, type TestAdmin } from '../admin/admin-app.js';
import { addPerson } from '../admin/people.js';
import { insertFigure } from '../database/figure-rows.js';
import { bytesOf, readWorkbook, startExports, type TestExports } from './exports.js';

export const EXPORTS = '/api/v1/exports';

/** A planner of a test's agency who asks for files, and the part of the worker that makes them. */
export class PlannerExports {
  private constructor(
    readonly admin: TestAdmin,
    readonly exports: TestExports,
    /** of the planner's session */
    public cookie: string,
  ) {}

  static async start(): Promise<PlannerExports> {
    const admin = await startAdmin();
    await addPerson(admin.owner, admin.own, { username: 'perencana', role: 'planner' });
    return new PlannerExports(admin, await startExports(admin), await admin.signIn('perencana'));
  }

  async close(): Promise<void> {
    await this.exports.source.destroy();
    await this.admin.close();
  }

  /** Figures and files of earlier tests go, and it is the morning of 23 November 2026 again. */
  async clear(): Promise<void> {
    this.admin.now = new Date('2026-11-23T02:00:00Z');
    await this.admin.owner.query('TRUNCATE figures, missing_figures, closed_periods CASCADE');
    await this.admin.owner.query('DELETE FROM export_jobs');
  }

  /** Asks for a file of the fourth quarter, as CSV unless told; returns its id. */
  async ask(asked: object = {}): Promise<string> {
    const body = { period: '2026-Q4', format: 'csv', ...asked };
    const request = this.admin.request().post(EXPORTS).set('Cookie', this.cookie);
    const answer = await request.send(body).expect(202);
    expect(answer.body).toEqual({ id: expect.any(String), state: 'waiting' });
    return answer.body.id;
  }

  get(path: string, as = this.cookie): Test {
    return this.admin.request().get(`${EXPORTS}/${path}`).set('Cookie', as);
  }

  /** The bytes of a file that is asked for and made. */
  async fileOf(asked: object = {}): Promise<Buffer> {
    const id = await this.ask(asked);
    await this.exports.make.execute();
    return (await bytesOf(this.get(`${id}/file`).expect(200))).body;
  }

  /** What the first sheet says, by its label. */
  async summaryOf(asked: object = {}): Promise<Record<string, unknown>> {
    const sheets = await readWorkbook(await this.fileOf({ format: 'xlsx', ...asked }));
    return Object.fromEntries(sheets['Ringkasan'] as [string, unknown][]);
  }

  /** A running pulse; returns its id. */
  pulseOf(
    subjectKind: 'unit' | 'assignment',
    subjectId: string,
    subjectName = 'unit',
  ): Promise<string> {
    const { instansiId } = this.admin.own;
    const subject = { instansiId, subjectKind, subjectId, subjectName };
    return insertFigure(this.admin.owner, { ...subject, measure: 'pulse' });
  }
}
