export type { Instrument, InstrumentItem, LocalizedText, ScaleLabel } from './instrument.js';
