import type { Queryable } from '@app/database';
import { nextStep } from '@app/jobs';
import type { Days, NewLevelContrast, PrintedWord } from '@app/persistence/figures';
import { listQuestions } from '@app/persistence/figure-sources';
import { type AnswerDay, streamAnswers } from '@app/persistence/settled-ratings';
import type { AttestedLevel } from '@app/rating';
import {
  type ClosingOfficer,
  type ColleagueWord,
  contrastOfOfficer,
  tallyOf,
  wordsAtClosing,
} from '@app/statistics';
import type { LeftOutDays } from '../contents.js';
import { dayAfter } from '../reading/days.js';
import { Questionnaire } from './questionnaire.js';
import { type Sums, SumsLayout } from './sums.js';

/** Services that are not named compare with one another only. */
const NO_SERVICE = '';

/** Where levels have no spread at all, their difference in standard errors has no end. */
const FURTHEST_Z = 100;

/** What is said of officers at a quarter's closing. */
export interface QuarterWords {
  /** by assignment */
  words: ReadonlyMap<string, PrintedWord>;
  /** of those with ten persons of both levels; told to reviewers only */
  contrasts: readonly NewLevelContrast[];
}

/** Attested answers about one officer. */
interface OfficerSums {
  unitId: string;
  parts: Map<string, { level: AttestedLevel; service: string; sums: Sums }>;
  /** local days with answers to one of the officer's two elements */
  days: Set<string>;
}

interface AttestedAnswers extends AnswerDay {
  level: AttestedLevel;
  assignmentId: string;
}

/**
 * The one word about each officer among colleagues, at a quarter's closing, and how far levels differ.
 * @param assignmentIds officers whose closing figure is shown: nobody else is compared with
 * @param leftOut ratings that stay out of these figures
 * @returns who has no attested answers in the quarter is not in it
 */
export async function wordsOfQuarter(
  tx: Queryable,
  instansiId: string,
  { from, until }: Days,
  assignmentIds: readonly string[],
  leftOut: readonly LeftOutDays[],
): Promise<QuarterWords> {
  const questionnaire = new Questionnaire(await listQuestions(tx, {}));
  const layout = new SumsLayout(questionnaire);
  const officers = new Map<string, OfficerSums>();
  const asked = new Set(assignmentIds);
  for await (const rows of streamAnswers(tx, { instansiId, from, to: dayAfter(until, 1) })) {
    await nextStep();
    for (const row of rows) {
      if (!isAttestedOf(row, asked) || isLeftOut(row, leftOut)) continue;
      const answered = questionnaire.read(row.instrumentVersionId, row.answers);
      if (!questionnaire.officerElements.some((element) => answered.elements[element]! > 0))
        continue;
      const { sums, days } = openPart(officers, row, layout);
      layout.addAnswers(sums, answered, row.n);
      days.add(row.day);
    }
  }
  const closing = closingOfficers(officers, layout);
  return { words: sayWords(closing), contrasts: closing.flatMap(contrastOf) };
}

function isAttestedOf(row: AnswerDay, asked: ReadonlySet<string>): row is AttestedAnswers {
  return row.level !== 'open' && row.assignmentId !== null && asked.has(row.assignmentId);
}

function isLeftOut({ unitId, day }: AnswerDay, leftOut: readonly LeftOutDays[]): boolean {
  return leftOut.some((one) => one.unitId === unitId && day > one.after && day <= one.until);
}

function openPart(
  officers: Map<string, OfficerSums>,
  { assignmentId, unitId, level, serviceId }: AttestedAnswers,
  layout: SumsLayout,
): { sums: Sums; days: Set<string> } {
  const officer: OfficerSums = officers.get(assignmentId) ?? {
    unitId,
    parts: new Map(),
    days: new Set(),
  };
  officers.set(assignmentId, officer);
  const service = serviceId ?? NO_SERVICE;
  const key = `${level} ${service}`;
  const part = officer.parts.get(key) ?? { level, service, sums: layout.open() };
  officer.parts.set(key, part);
  return { sums: part.sums, days: officer.days };
}

function closingOfficers(
  officers: ReadonlyMap<string, OfficerSums>,
  layout: SumsLayout,
): ClosingOfficer[] {
  const ids = [...officers.keys()].toSorted();
  return ids.map((officer): ClosingOfficer => {
    const { unitId, parts, days } = officers.get(officer)!;
    const keys = [...parts.keys()].toSorted();
    return {
      officer,
      unit: unitId,
      days: days.size,
      parts: keys.map((key) => {
        const { level, service, sums } = parts.get(key)!;
        const groups = layout.officerAnswers(sums).map(({ k, s, n }) => ({ mean: s / k, n }));
        return { level, service, tally: tallyOf(groups) };
      }),
    };
  });
}

function sayWords(closing: readonly ClosingOfficer[]): Map<string, PrintedWord> {
  const words = wordsAtClosing(closing);
  return new Map(closing.map(({ officer }, at) => [officer, printWord(words[at]!)]));
}

function contrastOf({ officer, parts }: ClosingOfficer): NewLevelContrast[] {
  const contrast = contrastOfOfficer(parts);
  if (contrast === null) return [];
  const z = Math.min(FURTHEST_Z, Math.max(-FURTHEST_Z, contrast.z));
  return [{ assignmentId: officer, z, verdict: contrast.verdict }];
}

/** The range is already rounded outwards to one decimal. */
function printWord(word: ColleagueWord): PrintedWord {
  if (!word.said) return word;
  const { low, high } = word.colleagues;
  const colleagues = { low: low.toFixed(1), high: high.toFixed(1) };
  return { said: true, word: word.word, colleagues };
}
