import type { JSX } from 'preact';
import type { PageRequest } from '../answer/page-request.js';

interface PaginationProps {
  asked: PageRequest;
  /** from 1 */
  page: number;
  pages: number;
  /** the address of another page of the list */
  addressOf(page: number): string;
}

/** The ways to the list's pages before and after this one; nothing where one page holds all. */
export function Pagination({ asked, page, pages, addressOf }: PaginationProps): JSX.Element | null {
  const { previous, next, page: words } = asked.m.table;
  if (pages <= 1) return null;
  return (
    <nav class="pages no-print" aria-label={asked.m.regions.pages}>
      {page > 1 && (
        <a rel="prev" href={addressOf(page - 1)}>
          {previous}
        </a>
      )}
      <span aria-current="page">{words(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={addressOf(page + 1)}>
          {next}
        </a>
      )}
    </nav>
  );
}

const ROWS = 50;

/** The rows of one page, of the nearest that there is, and how many there are. */
export function pageOfRows<Row>(
  rows: readonly Row[],
  asked: number,
): { rows: Row[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  return { rows: rows.slice((page - 1) * ROWS, page * ROWS), page, pages };
}
