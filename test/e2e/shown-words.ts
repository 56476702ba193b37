import type { ShownFigure, ShownFigures, ShownSubject } from './shown-subject.js';

/** What a table calls a state of the API. */
export function stateWords({ state }: Pick<ShownFigure, 'state'>): string {
  if (state.kind === 'running') return 'berjalan';
  if (state.kind === 'closed') return state.published ? 'dipublikasikan' : 'ditutup';
  return `revisi ${state.revision}${state.published ? ', dipublikasikan' : ''}`;
}

const MONTHS: Record<string, string> = {
  '01': 'Januari',
  '07': 'Juli',
  '09': 'September',
  '10': 'Oktober',
  '12': 'Desember',
};

/** `11–19 Oktober 2026` or `1 Juli – 31 Desember 2026`, of days in 2026. */
function daysWords({ from, until }: { from: string; until: string }): string {
  const [first, last] = [from, until].map((day) => ({
    date: Number(day.slice(8)),
    month: MONTHS[day.slice(5, 7)],
  }));
  const end = `${last!.date} ${last!.month} 2026`;
  if (first!.month === last!.month) return `${first!.date}–${end}`;
  return `${first!.date} ${first!.month} – ${end}`;
}

type PlaceMeasure = 'pulse' | 'ikm';
const NAMES = { pulse: 'Kepuasan sekilas', ikm: 'IKM', officer: 'Kompetensi dan perilaku' };

/** Whether the mean of a pulse, or an IKM, can be shown. */
function hasHeadline({ pulse, ikm }: ShownFigures, measure: PlaceMeasure): boolean {
  return measure === 'pulse' ? (pulse?.n ?? 0) >= 30 : (ikm?.figure.ikm ?? null) !== null;
}

/** Why the headline of a measure is missing, as the API says it. */
export function missingWords(
  { figures, reasons }: ShownSubject,
  measure: PlaceMeasure,
): string | null {
  return hasHeadline(figures, measure) ? null : (reasons[measure]?.message ?? null);
}

/** What a table must say of both measures. */
export function missingOfBoth(shown: ShownSubject): string | null {
  const [pulse, ikm] = [missingWords(shown, 'pulse'), missingWords(shown, 'ikm')];
  if (pulse === ikm) return pulse;
  const said = Object.entries({ pulse, ikm }).filter(([, reason]) => reason !== null);
  return said.map(([measure, reason]) => `${NAMES[measure as PlaceMeasure]}: ${reason}`).join('; ');
}

/** Notes of the API that columns of a table say, or its first sheet. */
const IN_COLUMNS = /^(survei elektronik mandiri$|sementara: dihitung sampai |kecukupan sampel)/;
const OF_COVERAGE = /^(Cakupan |Penilaian lebih banyak)/;

/** Notes of the API, and the stretches of a figure that has several. */
function notesIn(figure: Pick<ShownFigure, 'notes' | 'covers'> | null | undefined): string[] {
  if (!figure) return [];
  const stretches = figure.covers.length > 1 ? [figure.covers.map(daysWords).join(', ')] : [];
  return [...figure.notes.filter((note) => !IN_COLUMNS.test(note)), ...stretches];
}

/** Everything that the notes of a place's row must say, and nothing else. */
export function notesOfPlace(shown: ShownSubject): string[] {
  const { figures, reasons } = shown;
  const newer = (['pulse', 'ikm'] as const)
    .filter((measure) => hasHeadline(figures, measure) && reasons[measure] !== null)
    .map((measure) => `yang lebih baru belum ada: ${reasons[measure]!.message}`);
  const omitted = figures.ikm?.figure.means?.services.omitted ?? [];
  return [...notesOfBoth(shown), ...notesIn(figures.ikm).filter((note) => OF_COVERAGE.test(note))]
    .concat(newer)
    .concat(omitted.length > 0 ? [`rata-rata layanan tanpa ${omitted.join(', ')}`] : []);
}

function notesOfBoth({ figures: { pulse, ikm } }: ShownSubject): string[] {
  return [...notesIn(pulse), ...notesIn(ikm)].filter((note) => !OF_COVERAGE.test(note));
}

const FEES = {
  asked: [],
  partly: ['biaya dinilai oleh responden layanan berbiaya saja'],
  'eight-elements': ['indeks dari 8 unsur: layanan tanpa biaya, biaya tidak ditanyakan'],
  'fee-as-four': ['layanan tanpa biaya: biaya dihitung 4 (gratis)'],
};

/** The same in the trend, where nothing is known of reasons and persons served; a point of the API has the fee only. */
export function notesOfTrend(shown: ShownSubject): string[] {
  const { ikm } = shown.figures;
  return [...notesOfBoth(shown), ...(ikm ? FEES[ikm.figure.fee] : [])];
}

/** Everything that the notes of an officer's row must say. */
export function notesOfOfficer({ figures: { officer, pulse }, reasons }: ShownSubject): string[] {
  const told = (['officer', 'pulse'] as const)
    .filter((measure) => reasons[measure] !== null)
    .map((measure) => `${NAMES[measure]}: ${reasons[measure]!.message}`);
  return [...notesIn(officer), ...notesIn(pulse), ...told];
}

/** What a cell of notes says beyond these texts, or lacks of them. */
export function differenceOf(cell: unknown, texts: readonly string[]): string[] {
  let left = String(cell ?? '');
  const lacks = [...new Set(texts)].filter((text) => {
    const isThere = left.includes(text);
    left = left.replace(text, '');
    return !isThere;
  });
  const more = left.replaceAll('; ', '');
  return [...lacks.map((text) => `lacks: ${text}`), ...(more === '' ? [] : [`says: ${more}`])];
}

/** What the first sheet must say of the agency: lines that come from its figures, in their order. */
export function summaryWords({ figures: { pulse, ikm }, ...shown }: ShownSubject): string[][] {
  const figure = ikm?.figure.ikm == null ? null : ikm.figure;
  const missing = missingOfBoth({ figures: { pulse, ikm }, ...shown });
  const covers = (pulse ?? ikm)?.covers.map(daysWords).join(', ');
  const sufficiency = ikm?.notes.find((note) => note.startsWith('kecukupan sampel'));
  return [
    ['Hari yang dihitung', covers ?? '–'],
    ['IKM', figure ? figure.ikm! : (missing ?? '–')],
    ...(figure ? [['Responden IKM', String(figure.n)]] : []),
    ...(pulse ? [['Ketukan', String(pulse.n)]] : []),
    ...(sufficiency ? [['Kecukupan sampel', sufficiency]] : []),
  ];
}
