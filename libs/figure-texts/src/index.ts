export { FIGURE_TEXTS, type FigureTexts } from './figure-texts.js';
