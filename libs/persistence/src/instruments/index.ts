export type { Instrument, InstrumentItem, LocalizedText, Pole, ScaleLabel } from './instrument.js';
export { listReasonTexts, type ReasonText } from './list-reason-texts.js';
