import { OFFICER_ELEMENTS } from '@app/skm';
import type { OfficerIndicatorsView } from '../../indicators/indicators.view.js';
import { showOfficerIndicators } from '../../indicators/show-indicators.js';
import { messagesFor } from '../../messages/asked-messages.js';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { countInWords, decimalInWords, rangeInWords } from '../../pages/words/numbers.js';
import { myHomeTextsIn } from '../home/my-home-texts.js';
import { isPraise, type NamedReason, namedReasons } from '../home/named-reasons.js';
import { dialogueTextsIn } from './dialogue-texts.js';
import type { Dialogue } from './read-dialogue.js';

/** A line of the sheet: on paper and in the text the same words and digits. */
export interface DialogueRow {
  label: string;
  value: string;
  /** where the API gives the first number of it, from the figures of the quarter on */
  at?: string;
}

type Language = PageRequest['language'];

/** What the sheet says of a closed quarter. */
export function dialogueRows({ found, offered }: Dialogue, language: Language): DialogueRow[] {
  const shown = showOfficerIndicators(found, messagesFor(language));
  return [
    ...officerRows(shown, language),
    ...tapRows(shown, language),
    ...reasonRows(shown, offered, language),
  ];
}

function officerRows(
  { figures, reasons }: OfficerIndicatorsView,
  language: Language,
): DialogueRow[] {
  const { sheet: t } = dialogueTextsIn(language);
  const { officer } = figures;
  if (officer === null) return [{ label: t.value, value: reasons.officer?.message ?? '–' }];
  const { mean, interval, elements } = officer.figure;
  const range = rangeInWords([interval.low, interval.high], language);
  const told =
    mean === null ? `${t.between} ${range}` : `${decimalInWords(mean, language)} (${range})`;
  const names = myHomeTextsIn(language).elements.names;
  return [
    {
      label: t.value,
      value: `${told}, ${t.answered(officer.n)}`,
      at: `/officer/figure/${mean === null ? 'interval/low' : 'mean'}`,
    },
    ...OFFICER_ELEMENTS.flatMap((key): DialogueRow[] => {
      const element = elements?.[key];
      if (element === undefined) return [];
      const value = `${decimalInWords(element.nrr, language)}, ${t.answered(element.n)}`;
      return [{ label: names[key] ?? key, value, at: `/officer/figure/elements/${key}/nrr` }];
    }),
    ...(officer.peerWord === null ? [] : [{ label: t.word, value: officer.peerWord }]),
  ];
}

function tapRows({ figures, reasons }: OfficerIndicatorsView, language: Language): DialogueRow[] {
  const { sheet: t } = dialogueTextsIn(language);
  const { pulse } = figures;
  if (pulse === null) return [{ label: t.taps, value: reasons.pulse?.message ?? '–' }];
  const { counts } = pulse.figure;
  const value = t.tapsLine([counts[1], counts[2], counts[3], counts[4]], pulse.n);
  return [{ label: t.taps, value, at: '/pulse/figure/counts/1' }];
}

function reasonRows(
  { figures }: OfficerIndicatorsView,
  offered: Dialogue['offered'],
  language: Language,
): DialogueRow[] {
  const { sheet: t } = dialogueTextsIn(language);
  const reasons = figures.pulse?.figure.reasons;
  const told = reasons ? namedReasons(reasons, offered, { language }) : [];
  const row = (label: string, some: readonly NamedReason[]): DialogueRow => {
    const words = some.map(({ name, n }) => `${name} (${countInWords(n, language)})`);
    const [first] = some;
    return {
      label,
      value: words.join(', ') || t.noReason,
      ...(first && { at: `/pulse/figure/reasons/top/${first.place}/n` }),
    };
  };
  return [
    row(t.praised, told.filter(isPraise)),
    row(
      t.toMend,
      told.filter((one) => !isPraise(one)),
    ),
  ];
}
