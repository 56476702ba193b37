import { strictEqual } from 'node:assert';
import type { TestAdmin } from './admin-app.js';
import type { PageVisitor } from './page-visitor.js';

/** A number of a page, and where the API gives it. */
interface PlacedFigure {
  value: string;
  address: string;
  pointer: string;
}

/** The numbers of the page that a visitor sees. */
export function figuresOn({ html }: PageVisitor): PlacedFigure[] {
  return [...html.matchAll(/<data\b([^>]*)>/g)].map(([, attributes = '']) => ({
    value: attributeOf(attributes, 'value'),
    address: attributeOf(attributes, 'data-figure'),
    pointer: attributeOf(attributes, 'data-pointer'),
  }));
}

/**
 * Asks the API for every number of the page that a visitor sees, in the language of the page, and compares them
 * digit by digit.
 *
 * @returns how many there are
 */
export async function compareFigures(admin: TestAdmin, visitor: PageVisitor): Promise<number> {
  const figures = figuresOn(visitor);
  const answers = new Map<string, unknown>();
  for (const { value, address, pointer } of figures) {
    if (!answers.has(address)) answers.set(address, await ask(admin, visitor, address));
    const told = valueAt(answers.get(address), pointer);
    strictEqual(String(told), value, `${visitor.path}: ${address}#${pointer}`);
  }
  return figures.length;
}

async function ask(admin: TestAdmin, visitor: PageVisitor, address: string): Promise<unknown> {
  const [, language = 'id'] = /<html lang="(\w+)"/.exec(visitor.html) ?? [];
  const headers = { Cookie: visitor.cookieHeader, 'Accept-Language': language };
  const { status, body } = await admin.request().get(address).set(headers);
  strictEqual(status, 200, `${visitor.path}: ${address}`);
  return body as unknown;
}

/** RFC 6901 */
function valueAt(json: unknown, pointer: string): unknown {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], json);
}

function attributeOf(attributes: string, name: string): string {
  const [, text = ''] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes) ?? [];
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<');
}
