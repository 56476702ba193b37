import type { TestAdmin } from './admin-app.js';

interface Cited {
  address: string;
  pointer: string;
  value: string;
}

/**
 * Compares every number of a page that names its place in the API with what the API answers to the same person.
 *
 * @returns how many there were, and those that differ
 */
export async function crawlFigures(
  admin: TestAdmin,
  html: string,
  cookie: string,
): Promise<{ compared: number; different: string[] }> {
  const cited = citedIn(html);
  const answers = new Map<string, unknown>();
  for (const address of new Set(cited.map((one) => one.address))) {
    const asked = admin.request().get(`/api/v1/${address}`).set('Cookie', cookie);
    answers.set(address, (await asked.expect(200)).body);
  }
  const different = cited
    .filter(({ address, pointer, value }) => at(answers.get(address), pointer) !== value)
    .map(({ address, pointer, value }) => `${address}#${pointer} is not ${value}`);
  return { compared: cited.length, different };
}

function citedIn(html: string): Cited[] {
  return [...html.matchAll(/<data\b([^>]*)>/g)].map(([, marks = '']) => ({
    address: attribute(marks, 'data-figure'),
    pointer: attribute(marks, 'data-pointer'),
    value: attribute(marks, 'value'),
  }));
}

function attribute(marks: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(marks)?.[1] ?? '';
  return found.replaceAll('&amp;', '&');
}

function at(answer: unknown, pointer: string): string {
  const steps = pointer.split('/').slice(1);
  const value = steps.reduce<unknown>(
    (held, step) => (held as Record<string, unknown>)?.[step],
    answer,
  );
  return String(value);
}
