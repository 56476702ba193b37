import type { LedgerEntry, ReviewCase } from '@app/persistence/integrity';
import { explainCase, nextStep } from './explain-case.js';
import type { ReviewTexts } from '../messages/review-texts.js';
import type { CaseDetailView, CaseView } from './review.view.js';

/** A case as the API shows it; field by field, so that nothing else can slip through. */
export function showCase(found: ReviewCase, texts: ReviewTexts): CaseView {
  const { numbers } = found;
  return {
    id: found.id,
    rule: found.rule,
    title: texts.rules[found.rule],
    explanation: explainCase(found, texts.explain),
    next: nextStep(found, texts.next),
    unit: found.unit,
    subject: found.subject,
    day: found.day,
    level: found.level,
    state: found.state,
    reviewBy: found.reviewBy,
    n: numbers.n,
    ofDay: numbers.ofDay,
    hours: Object.entries(numbers.hourBlocks).map(([block, n = 0]) => ({
      block: Number(block),
      n,
    })),
    channels: Object.entries(numbers.channels).map(([channel, n = 0]) => ({ channel, n })),
    objected: found.objected,
    proposed: found.proposed,
  };
}

/** One case with what was decided about it. */
export function showCaseDetail(
  found: ReviewCase & { decisions: LedgerEntry[] },
  texts: ReviewTexts,
): CaseDetailView {
  return { ...showCase(found, texts), decisions: found.decisions };
}
