import { generateAccessKey, generateCode } from '@app/codes';
import { aTarget } from '../intake/a-target.js';
import { Browser } from '../intake/browser.js';
import { startIntake } from '../intake/intake.js';

/** The page of a display, with the names of counter, unit and agency. */
export async function displayHtml(names: readonly string[], host: string): Promise<string> {
  const intake = await startIntake(host);
  const [counter = '', unit = '', agency = ''] = names;
  const secret = generateAccessKey();
  const target = aTarget({
    code: generateCode(),
    channel: 'display',
    unit: { name: unit },
    counter: { name: counter },
    instansi: { name: agency, marking: 'CONTOH' },
  });
  intake.displays.addDisplay(secret, target);
  const { html } = await new Browser(intake.app).open(`/D/${secret}`);
  await intake.close();
  return html;
}

/** In the browser: both notes at once, the most that a display ever shows. */
export function showNotes(): void {
  for (const note of document.querySelectorAll<HTMLElement>('.note')) note.hidden = false;
  document.querySelector('#wrong-clock b')!.textContent = '10 menit';
}

/** In the browser: lines that the screen does not show whole, and a code that is smaller than 30 % of it. */
export function linesCut(): string[] {
  const { clientWidth, clientHeight } = document.documentElement;
  const shown = [...document.querySelectorAll('.top,.mark,.words p,h1,.note,#qr')].filter(
    (element) => element.getClientRects().length > 0,
  );
  const cut = shown.filter((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left < -0.5 || top < -0.5 || right > clientWidth + 0.5 || bottom > clientHeight + 0.5;
  });
  const main = document.querySelector('main')!.getBoundingClientRect();
  const words = document.querySelector('.words')!.getBoundingClientRect();
  const { width, height } = document.querySelector('#qr')!.getBoundingClientRect();
  const side = Math.min(width, height);
  return [
    ...cut.map((element) => `${element.className}: ${element.textContent?.slice(0, 20)}`),
    ...(words.top < main.top - 0.5 || words.bottom > main.bottom + 0.5 ? ['words leave main'] : []),
    ...(side < Math.min(clientWidth, clientHeight) * 0.3 ? [`a code of ${side} px`] : []),
  ];
}
