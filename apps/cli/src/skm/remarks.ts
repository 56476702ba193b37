import type { IkmResult, RespondentRow } from '@app/skm';
import type { Instrument } from './read-instrument.js';

/** Below so many persons the product shows no figure, see docs/method.md. */
const FEWEST_PERSONS = 30;

interface Computed {
  result: IkmResult;
  respondents: number;
  rows: readonly RespondentRow[];
}

/** What a reader of the index must know besides it, one sentence each; none of a full and large survey. */
export function remarksOn(computed: Computed, instrument: Instrument): string[] {
  return [
    ...ofElements(computed.result, instrument),
    ...ofAnswers(computed),
    ...ofInstrument(instrument),
  ];
}

/** The elements of the instrument that the table has no column for. */
export function absentFrom({ elements }: IkmResult, instrument: Instrument): string[] {
  const present = new Set(elements.map(({ key }) => key));
  return instrument.elements.map(({ key }) => key).filter((key) => !present.has(key));
}

function ofElements(result: IkmResult, instrument: Instrument): string[] {
  const absent = absentFrom(result, instrument);
  const whole = instrument.name === null ? 'the IKM' : 'that of its instrument';
  const lacks = `an index that lacks an element is not ${whole}`;
  return [
    ...(absent.length > 0 ? [`no column for ${absent.join(', ')}: ${lacks}`] : []),
    ...(result.missing.length > 0 ? [`no answers to ${result.missing.join(', ')}: ${lacks}`] : []),
  ];
}

function ofAnswers({ result, respondents, rows }: Computed): string[] {
  if (respondents === 0) return ['nobody answered anything: there is nothing to compute'];
  const empty = rows.length - respondents;
  const blank = result.elements.reduce((sum, { n }) => sum + respondents - n, 0);
  const few = result.elements.filter(({ n }) => n > 0 && n < FEWEST_PERSONS).map(({ key }) => key);
  return [
    ...(respondents < FEWEST_PERSONS
      ? [`fewer than ${FEWEST_PERSONS} respondents: chance decides much of such an index`]
      : few.length > 0
        ? [`fewer than ${FEWEST_PERSONS} answers to ${few.join(', ')}: chance decides much of them`]
        : []),
    ...(empty > 0 ? [`rows without any answer, not counted: ${empty}`] : []),
    ...(blank > 0 ? [`blank fields: ${blank}; each mean is over the answers that were given`] : []),
  ];
}

function ofInstrument({ name, values }: Instrument): string[] {
  return [
    ...(name === null
      ? []
      : [
          `elements of ${name}: the index is not the IKM of PermenPANRB 14/2017, whose grades it uses`,
        ]),
    ...(values.size === 6
      ? [
          'answers of six points are worth 1 + 0.6 (k - 1); dividing by 1.5 would give a lower index',
        ]
      : []),
  ];
}
