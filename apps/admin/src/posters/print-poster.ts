import { Inject, Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { CLOCK, type Clock } from '@app/platform';
import { PUBLIC_URL } from '../admin-tokens.js';
import { POSTER_TEXTS } from '../messages/poster-texts.js';
import { checkPrintable } from './check-printable.js';
import { FindPrintableCode } from './find-printable-code.js';
import { languagesOf, posterOf } from './poster.js';
import { POSTERS_A_SHEET, renderPosters } from './poster-file.js';
import type { PosterQueryDto } from './poster-query.dto.js';

@Injectable()
export class PrintPoster {
  constructor(
    private readonly printable: FindPrintableCode,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /**
   * The poster of one code as PDF; a sheet is full of it.
   *
   * @throws like {@link FindPrintableCode.execute}, and like {@link checkPrintable}
   */
  async execute(session: LiveSession, id: string, query: PosterQueryDto): Promise<Buffer> {
    const { code, day } = await this.printable.execute(session, id);
    const { instansiName, marking } = session;
    checkPrintable(instansiName, [code]);
    const maker = { publicUrl: this.publicUrl, instansiName, marking, day, language: query.lang };
    const copies = query.size === 'sheet' ? POSTERS_A_SHEET : 1;
    const posters = Array.from({ length: copies }, () => posterOf(code, maker));
    const [language = 'id'] = languagesOf(query.lang);
    const title = `${POSTER_TEXTS[language].title}, ${posters[0]?.code}`;
    return renderPosters(posters, query.size, { title, madeAt: this.clock() });
  }
}
