import { Get, Post, Query } from '@nestjs/common';
import { DomainError } from '@app/errors';
import { redactComment } from '@app/redaction';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import { typedIn } from '../pages/answer/form-state.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { FileObjection } from './file-objection.js';
import { type AskedMatter, FindObjectionMatter, isSameObjection } from './find-objection-matter.js';
import { MyObjectionsPage } from './my-objections.view.js';
import { ObjectionFormDto, ObjectionQueryDto } from './objection-form.dto.js';
import { ObjectionFormPage } from './objection-form.view.js';
import { OBJECTION_PATHS } from './objection-paths.js';

/** An officer's objections, and the form that files one. */
@Page()
@Needs('objections.file')
export class MyObjectionsPages {
  constructor(
    private readonly objections: FileObjection,
    private readonly matters: FindObjectionMatter,
  ) {}

  @Get('keberatan')
  async showObjections(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    const objections = await this.objections.list(session);
    const timeZone = await this.matters.timeZone(session);
    return asked.show(<MyObjectionsPage {...{ asked, objections, timeZone }} />);
  }

  @Get('keberatan/baru')
  async showForm(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query() query: ObjectionQueryDto,
  ): Promise<string> {
    return this.formAbout(asked, session, matterOf(query));
  }

  @Post('keberatan/baru')
  @WithoutPreview()
  fileObjection(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return submitForm(asked, ObjectionFormDto, {
      act: async (form) => {
        await this.fileOnce(session, form);
        return asked.goTo(OBJECTION_PATHS.list, 'objection-filed');
      },
      again: () => this.formAbout(asked, session, typedMatter(asked)),
      dates: ['day'],
    });
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

  /** Sent twice, it is one objection. */
  private async fileOnce(session: LiveSession, form: ObjectionFormDto): Promise<void> {
    const { kind, figureId = null, batch = null, index = null } = form;
    const text = redactComment(form.text).text;
    const assignmentId = form.assignmentId ?? '';
    const same = { kind, figureId, batch, index, text, assignmentId };
    const filed = await this.objections.list(session);
    if (filed.some((one) => isSameObjection(one, same))) return;
    await this.objections.execute(session, form);
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
