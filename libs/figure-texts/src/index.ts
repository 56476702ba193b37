export { type DayRange, dayInWords, daysInWords } from './days-in-words.js';
export { FIGURE_TEXTS, type FigureTexts } from './figure-texts.js';
export { FIGURE_WORDS, type FigureWords } from './figure-words.js';
