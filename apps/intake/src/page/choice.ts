import type { Instrument, InstrumentItem } from '@app/persistence/instruments';
import type { Language } from '@app/platform';

/** The question of the first tap. */
export function overallItem(instrument: Instrument): InstrumentItem {
  const item = instrument.items.find(({ kind }) => kind === 'overall');
  if (item === undefined) throw new Error(`instrument ${instrument.versionId} has no overall item`);
  return item;
}

/** The words of a first tap, e.g. "Baik"; the bare number for a value no longer on the scale. */
export function choiceLabel(instrument: Instrument, score: number, language: Language): string {
  const label = overallItem(instrument).labels.find(({ value }) => value === score);
  return label?.[language] ?? String(score);
}
