import type { OfferedReason } from '@app/persistence/instruments';
import type { Language } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { messagesFor } from '../messages/asked-messages.js';
import { ChooseQuarter, type ChosenQuarter } from './choose-quarter.js';
import { quarterFile } from './quarter-file.js';
import {
  type OfficerAnswer,
  type PlaceAnswer,
  type QuarterAnswers,
  ReadOwnUnit,
} from './read-own-unit.js';

/** What a page asks for. */
interface AskedQuarter {
  session: LiveSession;
  language: Language;
  /** as it stands in the address */
  key: string | undefined;
}

export interface ShownQuarter {
  quarter: ChosenQuarter;
  answers: QuarterAnswers;
  reasonTexts: readonly OfferedReason[];
}

export interface ShownServices {
  quarter: ChosenQuarter;
  unit: PlaceAnswer;
  services: readonly PlaceAnswer[];
}

export interface ShownOfficers {
  quarter: ChosenQuarter;
  unitName: string;
  /** none of a quarter that is not closed */
  officers: readonly OfficerAnswer[];
}

/** The pages about the unit that one heads, each with all it shows. */
@Injectable()
export class ShowOwnUnit {
  constructor(
    private readonly choose: ChooseQuarter,
    private readonly unit: ReadOwnUnit,
  ) {}

  async quarter({ session, language, key }: AskedQuarter): Promise<ShownQuarter> {
    const quarter = await this.choose.execute(session, key);
    const answers = await this.unit.quarter(session, quarter.period, messagesFor(language));
    return { quarter, answers, reasonTexts: await this.unit.reasonTexts(session) };
  }

  async services({ session, language, key }: AskedQuarter): Promise<ShownServices> {
    const quarter = await this.choose.execute(session, key);
    const messages = messagesFor(language);
    return {
      quarter,
      unit: await this.unit.unit(session, quarter.period, messages),
      services: await this.unit.services(session, quarter.period, messages),
    };
  }

  async officers({ session, language, key }: AskedQuarter): Promise<ShownOfficers> {
    const quarter = await this.choose.execute(session, key);
    const { period, isClosed } = quarter;
    const messages = messagesFor(language);
    const { view } = await this.unit.unit(session, period, messages);
    const officers = isClosed ? await this.unit.officers(session, period, messages) : [];
    return { quarter, unitName: view.subject.name, officers };
  }

  async meeting(asked: AskedQuarter): Promise<ShownQuarter & { services: readonly PlaceAnswer[] }> {
    const shown = await this.quarter(asked);
    const { period } = shown.quarter;
    const { session, language } = asked;
    return { ...shown, services: await this.unit.services(session, period, messagesFor(language)) };
  }

  /** The figures of the meeting as a table, and what the file is called. */
  async file(asked: AskedQuarter): Promise<{ name: string; content: string }> {
    const { quarter, answers, services } = await this.meeting(asked);
    return {
      name: `angka-unit-${quarter.period.key}.csv`,
      content: quarterFile(answers, services, asked.language),
    };
  }
}
