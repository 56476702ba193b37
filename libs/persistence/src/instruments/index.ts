export type { Instrument, InstrumentItem, LocalizedText, Pole, ScaleLabel } from './instrument.js';
