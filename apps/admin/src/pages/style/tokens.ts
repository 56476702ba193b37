type Colours = Readonly<Record<string, string>>;

/** Text has at least 4.5:1 on its ground, marks and the edges of controls 3:1. */
const LIGHT: Colours = {
  ground: '#eef2f1',
  card: '#fff',
  sunk: '#f5f8f7',
  ink: '#12262b',
  soft: '#45585d',
  line: '#d3dcdb',
  edge: '#6f8387',
  brand: '#0b4a56',
  'brand-2': '#0f5f6e',
  'on-brand-soft': '#cfe3e6',
  gold: '#d9a022',
  link: '#0b5563',
  data: '#0b6072',
  band: '#cde3e6',
  'band-edge': '#5b929c',
  past: '#6f8387',
  target: '#a8461a',
  good: '#e2f3e8',
  'on-good': '#0d4527',
  note: '#fff4d8',
  'on-note': '#553a00',
  bad: '#fbe8e4',
  'on-bad': '#7a1f1f',
  calm: '#e6eeef',
  'on-calm': '#26424a',
  fault: '#a4161a',
  h1: '#efae7b',
  h2: '#f8dcc0',
  h3: '#f1f4f3',
  h4: '#d2e7ea',
  h5: '#a3cfd6',
  l1: '#a8461a',
  l2: '#eab88d',
  l3: '#9ccbd3',
  l4: '#0b6072',
  ring: '#12262b',
  'ring-2': '#ffc94d',
};

const DARK: Colours = {
  ground: '#0c1618',
  card: '#15242a',
  sunk: '#1a2c32',
  ink: '#ecf3f2',
  soft: '#b2c3c5',
  line: '#2c4248',
  edge: '#7b9296',
  brand: '#0a3a44',
  'brand-2': '#17626f',
  'on-brand-soft': '#bcd6da',
  link: '#8fd3df',
  data: '#7fcbd9',
  band: '#22505a',
  'band-edge': '#5f9ba6',
  past: '#8fa4a8',
  target: '#f2a05f',
  good: '#123a25',
  'on-good': '#d3f3df',
  note: '#3b3009',
  'on-note': '#ffe9b0',
  bad: '#4a1f1f',
  'on-bad': '#ffd9d2',
  calm: '#22363c',
  'on-calm': '#d3e2e4',
  fault: '#ffb4ab',
  h1: '#8a4312',
  h2: '#55351e',
  h3: '#1d3036',
  h4: '#17464f',
  h5: '#0f6170',
  l1: '#e0813f',
  l2: '#8a5a33',
  l3: '#2f6f7b',
  l4: '#8fd3df',
  ring: '#fff',
  'ring-2': '#8a6400',
};

/** Paper stays white whatever the screen is set to, and needs no colour to be understood. */
const PAPER: Colours = {
  ...LIGHT,
  ground: '#fff',
  sunk: '#fff',
  ink: '#000',
  soft: '#333',
  line: '#999',
  edge: '#555',
  link: '#000',
  data: '#000',
  band: '#ddd',
  'band-edge': '#666',
  target: '#000',
};

export const TOKENS = `
:root{color-scheme:light dark;${variables(LIGHT)};
--r:.75rem;--r-s:.5rem;--t-1:.875rem;--t0:1rem;--t1:1.0625rem;--t2:1.25rem}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
@media print{:root{color-scheme:light;${variables(PAPER)}}}
@media (min-width:110em){html{font-size:119%}}`;

function variables(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}
