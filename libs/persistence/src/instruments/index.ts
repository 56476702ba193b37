export type { Instrument, InstrumentItem, LocalizedText, Pole, ScaleLabel } from './instrument.js';
export { listReasons, type OfferedReason } from './list-reasons.js';
