import { Browser, type Page } from '../../../../test/support/intake/browser.js';
import { type Intake, startIntake } from '../../../../test/support/intake/intake.js';
import { SKM_INSTRUMENT } from '../../../../test/support/intake/skm-instrument.js';

const KTP = { id: 'c2a0b1de-58c5-4b37-9d6e-3f1d4b8a0001', name: 'KTP elektronik', free: false };
const REASONS = ['alasan_ramah'];
const OFFICER_ITEMS = ['kompetensi', 'perilaku'];
const UNIT_ITEMS = ['persyaratan', 'prosedur', 'waktu', 'biaya', 'produk', 'sarpras', 'pengaduan'];

let intake: Intake;
let browser: Browser;

beforeEach(async () => {
  intake = await startIntake();
  browser = new Browser(intake.app);
});

afterEach(() => intake.close());

function asked(page: Page): string[] {
  return [...new Set([...page.html.matchAll(/name="answers\.(\w+)"/g)].map(([, key = '']) => key))];
}

async function rated(target: Parameters<Intake['target']>[0] = {}, score = 3): Promise<Page> {
  return browser.tap(await browser.open(`/R/${intake.target(target)}`), score);
}

/** Sends the step on the page; its form is the one that is no language switch. */
function send(page: Page, action: string, chosen: Record<string, string> = {}): Promise<Page> {
  return browser.submit(page.form('class="acts"'), { ...chosen, action });
}

describe('what is asked after the tap', () => {
  it('is the reason, the service and the officer first, then what the unit answers for', async () => {
    const first = await rated();
    expect(first.html).toContain('Layanan apa yang Anda terima?');
    expect(first.html).toContain('Lainnya / tidak tahu');
    expect(asked(first)).toEqual([...REASONS, ...OFFICER_ITEMS]);
    const rest = await send(first, 'next');
    expect(asked(rest)).toEqual(UNIT_ITEMS);
    const last = await send(rest, 'next');
    expect(asked(last)).toEqual([]);
    expect(last.html).toContain('<textarea');
    expect((await send(last, 'next')).html).toContain('Terima kasih');
  });

  it('offers other reasons after a low tap', async () => {
    expect(asked(await rated({}, 2))).toEqual(['alasan_kurang_ramah', ...OFFICER_ITEMS]);
  });

  it('is reason and service where no officer is attributed', async () => {
    const first = await rated({ officer: null });
    expect(asked(first)).toEqual(REASONS);
    expect(first.html).toContain('name="serviceId"');
    expect(asked(await send(first, 'next'))).toHaveLength(9);
  });

  it('is reason and officer where the service is known', async () => {
    const first = await rated({ service: KTP, services: [] });
    expect(asked(first)).toEqual([...REASONS, ...OFFICER_ITEMS]);
    expect(first.html).not.toContain('name="serviceId"');
  });

  it('is no fee where the service has none, and a fee where it is not known', async () => {
    const withoutFee = UNIT_ITEMS.filter((key) => key !== 'biaya');
    const known = await rated({ service: { ...KTP, free: true }, services: [] });
    expect(asked(await send(known, 'next'))).toEqual(withoutFee);
    const services = [
      { ...KTP, free: true },
      { id: 'c2a0b1de-58c5-4b37-9d6e-3f1d4b8a0002', name: 'Akta kelahiran', free: false },
    ];
    const choose = async (serviceId: string): Promise<string[]> =>
      asked(await send(await rated({ services }), 'next', { serviceId }));
    expect(await choose(KTP.id)).toEqual(withoutFee);
    expect(await choose(services[1]!.id)).toEqual(UNIT_ITEMS);
    expect(await choose('')).toEqual(UNIT_ITEMS);
  });

  it('leaves out a step that would ask nothing', async () => {
    const items = SKM_INSTRUMENT.items.filter(({ kind }) => kind !== 'reason');
    const instrument = { ...SKM_INSTRUMENT, items };
    const only = await rated({ service: KTP, services: [], officer: null, instrument });
    expect(only.html).toContain('Tersimpan');
    expect(asked(only)).toHaveLength(9);
    expect((await send(only, 'next')).html).toContain('<textarea');
  });

  it('is asked in the words of each element, with nothing chosen beforehand', async () => {
    const rest = await send(await rated(), 'next');
    for (const words of ['Ada tetapi tidak berfungsi', 'Cukup mahal', 'Gratis', 'Buruk']) {
      expect(rest.html).toContain(words);
    }
    expect(rest.html).not.toMatch(/<input[^>]*(checked|required)/);
    expect(rest.html.match(/<fieldset>/g)).toHaveLength(7);
    expect(rest.html.match(/<legend>/g)).toHaveLength(7);
  });
});

describe('what is answered', () => {
  it('is added to the rating step by step', async () => {
    const rest = await send(await rated(), 'next', { serviceId: KTP.id, 'answers.perilaku': '4' });
    intake.store.assertOnly({ serviceId: KTP.id, answers: { perilaku: 4 } });
    const last = await send(rest, 'next', { 'answers.biaya': '4', 'answers.waktu': '2' });
    intake.store.assertOnly({ score: 3, answers: { perilaku: 4, biaya: 4, waktu: 2 } });
    const done = await send(last, 'next');
    expect(done.html).toContain('Petugas tidak melihat penilaian satu per satu.');
    expect(intake.hints()).toBe(3);
  });

  it('is kept of a fee, too, by a page that was opened while there was one', async () => {
    const rest = await send(await rated({ service: { ...KTP, free: true }, services: [] }), 'next');
    const last = await send(rest, 'next', { 'answers.biaya': '4', 'answers.waktu': '2' });
    expect(last.html).toContain('<textarea');
    intake.store.assertOnly({ score: 3, answers: { biaya: 4, waktu: 2 } });
  });

  it('is kept by "Selesai", which ends the visit', async () => {
    const done = await send(await rated(), 'finish', { 'answers.kompetensi': '1' });
    intake.store.assertOnly({ answers: { kompetensi: 1 } });
    expect(done.html).toContain('Terima kasih');
  });

  it('is dropped by "Lewati"', async () => {
    const last = await send(await send(await rated(), 'next'), 'next');
    const done = await send(last, 'skip', { comment: 'halo', 'profile.usia': '20_29' });
    intake.store.assertOnly({ answers: {}, comment: undefined, profile: undefined });
    expect(done.html).toContain('Terima kasih');
  });

  it('may be another service, or none', async () => {
    await send(await rated(), 'next', { serviceId: '' });
    intake.store.assertOnly({ serviceId: null });
    intake.store.assertCommitted(1);
  });

  it('needs no cookies', async () => {
    browser = new Browser(intake.app, { cookies: false });
    await send(await rated(), 'next', { 'answers.perilaku': '2' });
    intake.store.assertOnly({ answers: { perilaku: 2 } });
  });

  it('belongs to the page that asked, when another rating came in between', async () => {
    const code = intake.target();
    const tab = await browser.tap(await browser.open(`/R/${code}`), 1);
    intake.pass(6);
    await browser.tap(await browser.open(`/R/${code}`), 4);
    await send(tab, 'next', { 'answers.perilaku': '1' });
    const [first = ''] = intake.store.ids();
    const stored = await intake.store.find(code, first, intake.now());
    expect(stored?.answers).toEqual({ perilaku: 1 });
  });

  it('comes too late after thirty minutes, and the rating stands', async () => {
    const first = await rated();
    intake.pass(30.1);
    const closed = await send(first, 'next', { 'answers.perilaku': '1' });
    expect(closed.status).toBe(409);
    expect(closed.html).toContain('Waktu untuk melengkapi sudah habis');
    expect(closed.html).toContain('Tanda terima');
    intake.store.assertOnly({ answers: {} });
    expect((await send(first, 'finish')).status).toBe(200);
  });

  it.each([
    [{ 'answers.keramahan': '3' }, 'answers.keramahan'],
    [{ 'answers.perilaku': '5' }, 'answers.perilaku'],
    [{ 'answers.perilaku': 'baik' }, 'answers.perilaku'],
    [{ 'answers.perilaku': '-1' }, 'answers.perilaku'],
    [{ serviceId: 'ktp' }, 'serviceId'],
    [{ serviceId: '7c1f0c2e-6d0a-4a53-8a3f-52e9a1f0a001' }, 'serviceId'],
    [{ komentar: 'halo' }, 'komentar'],
    [{ step: 'second' }, 'step'],
  ])('%j is refused, naming %s', async (fields, field) => {
    const refused = await send(await rated(), 'next', fields);
    expect(refused.status).toBe(400);
    expect(refused.html).toContain(`<code>${field}</code>`);
    intake.store.assertCommitted(1);
  });

  it('is refused without the edit token of the rating', async () => {
    const first = await rated();
    const other = await rated();
    const { edit = '' } = first.form('class="acts"').hidden;
    const { edit: foreign = '' } = other.form('class="acts"').hidden;
    const stolen = edit.slice(0, 36) + foreign.slice(36);
    for (const wrong of ['', 'x', `${edit}x`, stolen]) {
      const refused = await send(first, 'next', { edit: wrong, 'answers.perilaku': '1' });
      expect(refused.status).toBe(401);
      expect(refused.html).toContain('Tidak dapat dilengkapi dari sini');
    }
    intake.store.assertCommitted(2);
  });

  it('is not lost while the database is gone', async () => {
    const first = await rated();
    intake.store.goAway();
    const failed = await send(first, 'next', { 'answers.perilaku': '4' });
    expect(failed.status).toBe(503);
    intake.store.comeBack();
    await browser.submit(failed.form('Kirim ulang'), {});
    intake.store.assertOnly({ answers: { perilaku: 4 } });
  });
});
