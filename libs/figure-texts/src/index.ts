export { type DayRange, dayInWords, daysInWords } from './days-in-words.js';
export { FIGURE_WORDS, type FigureWords } from './figure-words.js';
