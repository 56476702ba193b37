import type { ExplainedError, Language } from '@app/platform';
import { pageMessagesIn } from './page-messages.js';

/** Words that only programs understand. */
const FOR_PROGRAMS = /\/api\/|`/;

/** What happened and what to do next, for whoever reads a page. */
export function faultText({ code, detail }: ExplainedError, language: Language): string {
  const { faults, anyFault } = pageMessagesIn(language);
  const own = new Map(Object.entries(faults)).get(code);
  if (own !== undefined) return own;
  return FOR_PROGRAMS.test(detail[language]) ? anyFault : detail[language];
}
