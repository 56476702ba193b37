import { readEditCookie } from '@app/codes';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ShowDisplay } from '../../../intake/src/display/show-display.js';
import type { Citizen } from './imagine-citizen.js';
import type { Machines } from './open-demo-office.js';
import { textIn } from './text-in.js';

/** A request to the citizens' app, and when it comes. */
export interface TimedRequest {
  at: Date;
  method: 'GET' | 'POST' | 'PATCH';
  url: string;
  payload?: object | string;
  headers?: Record<string, string>;
  cookies?: Record<string, string>;
  remoteAddress?: string;
}

export interface Answer {
  body: string;
  cookies: { name: string; value: string }[];
}

/** The citizens' app, as requests reach it. */
export interface Door {
  app: NestFastifyApplication;
  /** Runs at a moment. */
  during<T>(at: Date, work: () => Promise<T>): Promise<T>;
  /** @throws SimulationRefused */
  send(request: TimedRequest): Promise<Answer>;
}

/** What may be added to a rating, and by whom. */
export interface Rated {
  id: string;
  editToken: string;
}

const SECOND_MS = 1000;
const TICKET_DRAWN_BEFORE = 20 * 60 * SECOND_MS;
const CALLED_BEFORE = 5 * 60 * SECOND_MS;
const TAPS_AFTER = 8 * SECOND_MS;

/** Citizens who scan a counter's screen or their called ticket: the page with the faces, and the tap. */
export class PageVisit {
  constructor(
    private readonly door: Door,
    private readonly machines: Machines,
  ) {}

  /** @throws SimulationRefused */
  async rate({ id, visit, way, score, notThisOfficer }: Citizen): Promise<Rated> {
    const at = visit.at.toJSDate();
    const counter = visit.outlet.counter!;
    const address = await (way === 'ticket'
      ? this.callTicket(counter, at)
      : this.readScreen(counter, at));
    const url = new URL(address).pathname;
    const remoteAddress = networkOf(id);
    const page = await this.door.send({ at, method: 'GET', url, remoteAddress });
    const saved = await this.door.send({
      at: new Date(at.getTime() + TAPS_AFTER),
      method: 'POST',
      url,
      remoteAddress,
      cookies: Object.fromEntries(page.cookies.map(({ name, value }) => [name, value])),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        permit: /name="permit" value="([^"]+)"/.exec(page.body)![1]!,
        score: String(score),
        ...(notThisOfficer && { notThisOfficer: '1' }),
      }).toString(),
    });
    const { ratingId, token } = readEditCookie(saved.cookies.at(-1)!.value);
    return { id: ratingId, editToken: token };
  }

  private async readScreen(counter: string, at: Date): Promise<string> {
    const screen = this.door.app.get(ShowDisplay);
    const secret = this.machines.screens.get(counter)!;
    return (await this.door.during(at, () => screen.execute(secret, at.getTime()))).address;
  }

  /** Drawn from the queue machine, and called a while later. */
  private async callTicket(counter: string, at: Date): Promise<string> {
    const ask = async (before: number, path: string, payload: object): Promise<Answer> =>
      this.door.send({
        at: new Date(at.getTime() - before),
        method: 'POST',
        url: `/api/v1/tickets${path}`,
        headers: { authorization: `Bearer ${this.machines.ticketKey}` },
        payload,
      });
    const { body } = await ask(TICKET_DRAWN_BEFORE, '', { count: 1 });
    await ask(CALLED_BEFORE, `/${textIn(body, 'tickets', 0, 'hash')}/call`, { counter });
    return textIn(body, 'tickets', 0, 'address');
  }
}

/** An address of one's own: citizens share no device. */
function networkOf(id: string): string {
  const bytes = [0, 2, 4].map((from) => parseInt(id.slice(from, from + 2), 16));
  return `10.${bytes.join('.')}`;
}
