import { randomUUID } from 'node:crypto';
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { setTimeout as pause } from 'node:timers/promises';
import { Browser, type Page } from '../../support/intake/browser.js';
import { createDataFolder } from '../../support/product/data-folder.js';
import { findDemoCode } from '../../support/product/demo-code.js';
import { overHttp } from '../../support/intake/http-sender.js';
import { JudgingFixture } from '../../support/worker/judging-fixture.js';
import { openSocket } from './raw-http.js';
import { RunningProduct } from '../../support/product/running-product.js';
import { FRONT_DOOR } from './front-door.js';
import type { MendedExample } from './mended-example.js';
import { onOwnProduct } from './own-product.js';

const CODE = 'loket-1';
const MOST_DETAILS = 600;
const HOUR_MS = 3_600_000;
/** One address that many people share, as the proxy tells it. */
const VILLAGE = { 'x-forwarded-for': '203.0.113.77' };

async function signIn(
  { addresses, signIn }: RunningProduct,
  from: string,
  password?: string,
): Promise<number> {
  const { adminUrl } = addresses;
  const response = await fetch(`${adminUrl}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify(password === undefined ? signIn : { username: 'tidak-ada', password }),
  });
  return response.status;
}

async function rateAs(product: RunningProduct, headers: Record<string, string>): Promise<Page> {
  const sender = overHttp(product.addresses.intakeUrl);
  const browser = new Browser(sender, { headers });
  try {
    return await browser.tap(await browser.open(`/R/${await findDemoCode(CODE)}`), 3);
  } finally {
    sender.close();
  }
}

const proxies: MendedExample = {
  says: 'an address with a port is that address, and what is none locks nobody out',
  show: () =>
    onOwnProduct({ TRUSTED_PROXIES: 'loopback' }, async (product) => {
      const tried: number[] = [];
      for (let at = 0; at < 11; at += 1) {
        tried.push(await signIn(product, `198.51.100.9:${50_000 + at}`, 'bukan kata sandinya'));
      }
      strictEqual(tried.at(-1), 429);
      for (const from of ['unknown', '_hidden', '', '203.0.113.999', '[::1', 'a.b.c.d']) {
        for (let at = 0; at < 4; at += 1) await signIn(product, from, 'bukan kata sandinya');
      }
      const statuses = [];
      for (const from of ['unknown', '_hidden', '[2001:db8::1]:443', '198.51.100.10:50000']) {
        statuses.push(await signIn(product, from));
      }
      ok(!statuses.includes(429), `answered ${statuses.join()}`);
      return `eleven ports: 429; 24 tries from nowhere, then the right password (asked for a second factor): ${statuses.join(', ')}`;
    }),
};

const nobodyTrusted: MendedExample = {
  says: 'no proxy is believed unless it is named',
  show: () =>
    onOwnProduct({}, async (product) => {
      const statuses: number[] = [];
      for (let at = 0; at < 12; at += 1) {
        statuses.push(await signIn(product, `203.0.113.${at}`, 'bukan kata sandinya'));
      }
      strictEqual(statuses.at(-1), 429);
      match(product.output(), /not in TRUSTED_PROXIES/);
      return 'twelve tries under twelve claimed addresses: the last is refused, and the log names the setting';
    }),
};

const series: MendedExample = {
  says: 'six citizens behind one address with six cookies are not one device',
  async show() {
    const judging = await JudgingFixture.open();
    try {
      await judging.newAgency();
      const quick = (n: number, cookie: (at: number) => string | null): Promise<string[]> =>
        judging.rate(
          Array.from({ length: n }, (_, at) => ({
            minute: at,
            deviceBucket: 7,
            visitor: cookie(at),
          })),
        );
      await quick(6, (at) => `0${at}`.repeat(8));
      await judging.judge();
      deepStrictEqual(await judging.inStatus('held'), []);
      const none = await quick(4, () => null);
      await judging.judge();
      deepStrictEqual(await judging.inStatus('held'), none.sort());
      return 'six cookies: none held; four requests without a cookie: held';
    } finally {
      await judging.close();
    }
  },
};

const origins: MendedExample = {
  says: 'a hidden Origin rates, and a foreign one does not, whatever Sec-Fetch-Site says',
  async show(product) {
    const cases: [Record<string, string>, number][] = [
      [{ origin: 'null' }, 201],
      [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
      [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, 403],
      [{ origin: 'https://evil.example', 'sec-fetch-site': 'none' }, 403],
    ];
    const statuses = [];
    for (const [headers] of cases) statuses.push((await rateAs(product, headers)).status);
    deepStrictEqual(
      statuses,
      cases.map(([, status]) => status),
    );
    const out = await fetch(`${product.addresses.adminUrl}/api/v1/session`, {
      method: 'DELETE',
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    });
    ok([401, 403].includes(out.status));
    return `${statuses.join(', ')}; admin: ${out.status}`;
  },
};

/** The ceiling is of an hour of the clock: begins anew rather than in the middle of the example. */
async function notAtTheHour(): Promise<void> {
  const left = HOUR_MS - (Date.now() % HOUR_MS);
  if (left < 60_000) await pause(left);
}

const ceiling: MendedExample = {
  says: 'one network stores so many comments an hour, and every tap',
  show: () =>
    onOwnProduct({ TRUSTED_PROXIES: 'loopback' }, async ({ addresses: { intakeUrl } }) => {
      await notAtTheHour();
      const code = await findDemoCode(CODE);
      const sender = overHttp(intakeUrl);
      const rate = async (): Promise<boolean> => {
        const payload = JSON.stringify({ id: randomUUID(), code, score: 3, comment: 'antre' });
        const headers = { 'content-type': 'application/json', ...VILLAGE };
        const sent = { method: 'POST', url: '/api/v1/ratings', headers, payload };
        const answer = await sender.inject(sent);
        strictEqual(answer.statusCode, 201);
        return !answer.payload.includes('"detailsStored":false');
      };
      const kept: boolean[] = [];
      while (kept.length < MOST_DETAILS + 20) {
        kept.push(...(await Promise.all(Array.from({ length: 20 }, rate))));
      }
      const typed = { action: 'next', comment: 'Antre dua jam' };
      const again = await typeComment(new Browser(sender, { headers: VILLAGE }), code, typed);
      sender.close();
      strictEqual(again.status, 429);
      match(again.html, /Penilaian Anda sudah tersimpan\.[^]*Antre dua jam<\/textarea>/);
      const stored = kept.filter(Boolean).length;
      strictEqual(stored, MOST_DETAILS);
      return `${kept.length} taps stored, ${stored} comments; the page keeps what was typed`;
    }),
};

async function typeComment(
  browser: Browser,
  code: string,
  typed: Record<string, string>,
): Promise<Page> {
  let page = await browser.tap(await browser.open(`/R/${code}`), 3);
  while (!page.html.includes('<textarea')) {
    page = await browser.submit(page.form('class="acts"'), { action: 'next' });
  }
  return browser.submit(page.form('class="acts"'), typed);
}

const dropped: MendedExample = {
  says: 'a client that drops in mid-POST is no defect',
  async show(product) {
    const before = product.output().length;
    for (const address of [product.addresses.intakeUrl, product.addresses.adminUrl]) {
      const type = 'Content-Type: application/json';
      const socket = openSocket(address);
      socket.write(
        `POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\n${type}\r\nContent-Length: 99\r\n\r\n{"us`,
      );
      await pause(200);
      socket.destroy();
    }
    await pause(500);
    const said = product.output().slice(before);
    ok(!/ERROR|failed:|aborted/.test(said), said);
    return 'two dropped, nothing logged as an error';
  },
};

const calm: MendedExample = {
  says: 'a queue that is away is told once, and then counted',
  async show() {
    const folder = await createDataFolder();
    const product = await RunningProduct.launch(folder.path, { REDIS_URL: 'redis://127.0.0.1:9' });
    const lines = (): number => product.output().match(/ECONNREFUSED/g)?.length ?? 0;
    try {
      while (lines() === 0) {
        product.assertRunning();
        await pause(100);
      }
      await pause(5_000);
      ok(lines() <= 3, `${lines()} lines`);
      return `${lines()} line(s) in five seconds, of dozens of tries`;
    } finally {
      await product.killEverything();
      await folder.remove();
    }
  },
};

/** Networks, devices, origins, and what the apps bear from outside. */
export const NETWORK: MendedExample[] = [
  proxies,
  nobodyTrusted,
  series,
  origins,
  ceiling,
  dropped,
  calm,
  ...FRONT_DOOR,
];
