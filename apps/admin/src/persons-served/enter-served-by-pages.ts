import { invalidField } from '@app/errors';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { countInWords } from '../pages/words/numbers.js';
import { readPersons } from './check-entry.js';
import { ManagePersonsServed } from './manage-persons-served.js';
import { type PastedFaultKind, type PastedMonth, readPasted } from './read-pasted.js';
import type { ServedOfService } from './read-served-table.js';
import type { PastedFormDto, ServedFormDto } from './served-form.dto.js';
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

const GROUPED = /^\d{1,3}([.,]\d{3})+$/;

/** Persons served by forms: what another person saved meanwhile is shown before it is replaced. */
@Injectable()
export class EnterServedByPages {
  constructor(private readonly served: ManagePersonsServed) {}

  /** @throws DomainError `request.invalid` at the number */
  async enter(
    asked: PageRequest,
    session: LiveSession,
    { service }: ServedOfService,
    { month, typed }: { month: string; typed: ServedFormDto },
  ): Promise<void> {
    const t = servedTextsIn(asked.language).form;
    const n = readCount(typed.n, t.notNumber);
    const stands = service.entered.find((one) => one.month === month);
    const isSeen = String(stands?.n ?? '') === (typed.stood ?? '');
    if (stands !== undefined && stands.n !== n && !isSeen)
      throw invalidField('n', t.changed(countInWords(stands.n, asked.language), stands.enteredBy));
    await this.served.enter(session, { serviceId: service.id, month, n });
  }

  /** Reads what was pasted; nothing is saved. */
  check({ service, months }: ServedOfService, { text, seen }: PastedFormDto): CheckedPaste {
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

  /** All numbers or none. */
  async save(
    session: LiveSession,
    { service }: ServedOfService,
    { rows }: Pick<CheckedPaste, 'rows'>,
  ): Promise<void> {
    const lines = rows.map(({ month, n }) => `${service.key},${month},${n}`);
    const csv = ['service_key,month,n', ...lines].join('\n');
    await this.served.enterFile(session, csv, { preview: false });
  }
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
