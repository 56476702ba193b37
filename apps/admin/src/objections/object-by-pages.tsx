import { DomainError } from '@app/errors';
import { redactComment } from '@app/redaction';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { typedIn } from '../pages/answer/form-state.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { FileObjection } from './file-objection.js';
import { type AskedMatter, FindObjectionMatter, isSameObjection } from './find-objection-matter.js';
import { MyObjectionsPage } from './my-objections.view.js';
import type { ObjectionFormDto, ObjectionQueryDto } from './objection-form.dto.js';
import { ObjectionFormPage } from './objection-form.view.js';
import { OBJECTION_PATHS } from './objection-paths.js';

/** Objections by a form: sent twice, it is one objection. */
@Injectable()
export class ObjectByPages {
  constructor(
    private readonly objections: FileObjection,
    private readonly matters: FindObjectionMatter,
  ) {}

  async list(asked: PageRequest, session: LiveSession): Promise<string> {
    const objections = await this.objections.list(session);
    const timeZone = await this.matters.timeZone(session);
    return asked.show(<MyObjectionsPage {...{ asked, objections, timeZone }} />);
  }

  /** @throws DomainError `objection.subject-unknown` */
  begin(asked: PageRequest, session: LiveSession, query: ObjectionQueryDto): Promise<string> {
    return this.formAbout(asked, session, matterOf(query));
  }

  /** The form once more, about what was typed. @throws DomainError `objection.subject-unknown` */
  again(asked: PageRequest, session: LiveSession): Promise<string> {
    return this.formAbout(asked, session, typedMatter(asked));
  }

  /** @throws DomainError like {@link FileObjection.execute} */
  async file(asked: PageRequest, session: LiveSession, form: ObjectionFormDto): Promise<string> {
    const { kind, figureId = null, batch = null, index = null } = form;
    const text = redactComment(form.text).text;
    const same = { kind, figureId, batch, index, text, assignmentId: form.assignmentId ?? '' };
    const filed = await this.objections.list(session);
    if (!filed.some((one) => isSameObjection(one, same)))
      await this.objections.execute(session, form);
    return asked.goTo(OBJECTION_PATHS.list, 'objection-filed');
  }

  private async formAbout(
    asked: PageRequest,
    session: LiveSession,
    about: AskedMatter | null,
  ): Promise<string> {
    if (about === null) return asked.goTo(OBJECTION_PATHS.list);
    const matter = await this.matters.execute(session, about);
    return asked.show(<ObjectionFormPage asked={asked} matter={matter} />);
  }
}

function matterOf({ angka, tugas, kumpulan, komentar }: ObjectionQueryDto): AskedMatter | null {
  if (angka !== undefined) return { figureId: angka };
  if (tugas === undefined || kumpulan === undefined || komentar === undefined) return null;
  return { assignmentId: tugas, batch: kumpulan, index: komentar };
}

/** What the form that was sent is about. @throws DomainError `objection.subject-unknown` */
function typedMatter({ request }: PageRequest): AskedMatter | null {
  const { figureId, assignmentId, batch, index } = typedIn(request.body);
  if (figureId !== undefined && isId(figureId)) return { figureId };
  if (assignmentId === undefined || !isId(assignmentId)) return null;
  const [ordinal, place] = [Number(batch), Number(index)];
  if (!isOrdinal(ordinal) || !isOrdinal(place)) throw new DomainError('objection.subject-unknown');
  return { assignmentId, batch: ordinal, index: place };
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isId = (text: string): boolean => ID.test(text);

const isOrdinal = (one: number): boolean =>
  Number.isSafeInteger(one) && one > 0 && one < 2_147_483_647;
