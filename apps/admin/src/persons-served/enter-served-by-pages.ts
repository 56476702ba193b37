import { invalidField } from '@app/errors';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { countInWords } from '../pages/words/numbers.js';
import { readPersons } from './check-entry.js';
import { ManagePersonsServed } from './manage-persons-served.js';
import { type PastedFaultKind, type PastedMonth, readPasted } from './read-pasted.js';
import { ReadServedTable, type ServedOfService, type ServedService } from './read-served-table.js';
import type { PastedFormDto, ServedFormDto } from './served-form.dto.js';
import { servicePath } from './served-paths.js';
import { servedTextsIn } from './served-texts.js';

interface CheckedFault {
  /** null: of a month that several lines make up */
  line: number | null;
  text: string;
  kind: PastedFaultKind | 'not-over';
}

/** Lines of a sheet as they were read, beside what stands now. */
export interface CheckedPaste {
  text: string;
  rows: (PastedMonth & { stands: number | null })[];
  faults: CheckedFault[];
  /** the numbers that stand now, as the form brings them back */
  seen: string;
  /** somebody changed a number since these lines were checked */
  isChanged: boolean;
}

/** What becomes of lines that were sent: saved, with the way on, or to be looked at. */
export type Pasting = { saved: string } | { service: ServedService; checked: CheckedPaste };

const SAVED = 'persons-served-saved';

const GROUPED = /^\d{1,3}([.,]\d{3})+$/;

/** Persons served by forms: what another person saved meanwhile is shown before it is replaced. */
@Injectable()
export class EnterServedByPages {
  constructor(
    private readonly served: ManagePersonsServed,
    private readonly table: ReadServedTable,
  ) {}

  /** @throws DomainError as {@link ReadServedTable.month}, and `request.invalid` at the number */
  async enter(
    asked: PageRequest,
    session: LiveSession,
    { id, month }: { id: string; month: string },
    typed: ServedFormDto,
  ): Promise<string> {
    const { service } = await this.table.month(session, id, month);
    const t = servedTextsIn(asked.language).form;
    const n = readCount(typed.n, t.notNumber);
    const stands = service.entered.find((one) => one.month === month);
    const isSeen = String(stands?.n ?? '') === (typed.stood ?? '');
    if (stands !== undefined && stands.n !== n && !isSeen)
      throw invalidField('n', t.changed(countInWords(stands.n, asked.language), stands.enteredBy));
    await this.served.enter(session, { serviceId: id, month, n });
    return asked.goTo(servicePath(id), SAVED);
  }

  /** Reads what was pasted, and saves it once it was checked: all numbers or none. */
  async paste(
    asked: PageRequest,
    session: LiveSession,
    id: string,
    form: PastedFormDto,
  ): Promise<Pasting> {
    const served = await this.table.service(session, id);
    const checked = checkPasted(served, form);
    const isReady = checked.faults.length === 0 && checked.rows.length > 0 && !checked.isChanged;
    if (isReady && form.seen !== undefined) {
      await this.save(session, served, checked);
      return { saved: asked.goTo(servicePath(id), SAVED) };
    }
    asked.keepForm({ values: { text: form.text }, faults: [], isUnsent: false });
    return { service: served.service, checked };
  }

  private async save(
    session: LiveSession,
    { service }: ServedOfService,
    { rows }: CheckedPaste,
  ): Promise<void> {
    const lines = rows.map(({ month, n }) => `${service.key},${month},${n}`);
    const csv = ['service_key,month,n', ...lines].join('\n');
    await this.served.enterFile(session, csv, { preview: false });
  }
}

function checkPasted(
  { service, months }: ServedOfService,
  { text, seen }: PastedFormDto,
): CheckedPaste {
  const pasted = readPasted(text);
  const known = new Set(months.map(({ key }) => key));
  const rows = pasted.months.map((row) => {
    const stands = service.entered.find(({ month }) => month === row.month)?.n ?? null;
    return { ...row, stands };
  });
  const unknown = rows
    .filter(({ month }) => !known.has(month))
    .map(({ month }): CheckedFault => ({ line: null, text: month, kind: 'not-over' }));
  const now = rows.map(({ month, stands }) => `${month}=${stands ?? ''}`).join(' ');
  return {
    text,
    rows,
    faults: [...pasted.faults, ...unknown],
    seen: now,
    isChanged: seen !== undefined && seen !== now,
  };
}

/** As people write it: 1.234 is a thousand and some. @throws DomainError `request.invalid` at the number */
function readCount(typed: string, fault: string): number {
  const text = typed.trim();
  try {
    return readPersons(GROUPED.test(text) ? text.replace(/[.,]/g, '') : text);
  } catch {
    throw invalidField('n', fault);
  }
}
