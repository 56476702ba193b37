import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';

interface HelpProps {
  asked: PageRequest;
  /** five sentences: what the page is for, what to do, and what happens then */
  lines: readonly string[];
}

/** Help of a page, folded at its end. */
export function Help({ asked, lines }: HelpProps): JSX.Element {
  return (
    <details class="help no-print">
      <summary>{asked.m.help}</summary>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </details>
  );
}
