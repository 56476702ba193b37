import type { ListedExport } from '@app/persistence/exports';
import { parsePeriod } from '@app/skm';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Actions, Button, ButtonLink } from '../pages/components/button.view.js';
import { Form } from '../pages/components/form.view.js';
import { LiveRegion } from '../pages/components/live-region.view.js';
import { PageTitle } from '../pages/components/page-title.view.js';
import { Layout } from '../pages/layout/layout.view.js';
import { momentInWords, timeInWords } from '../pages/words/moment-in-words.js';
import { countInWords } from '../pages/words/numbers.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import type { ShownExports } from './export-by-pages.js';
import { cancelPath, EXPORTS_PATH, filePath, NEW_EXPORT_PATH } from './export-paths.js';
import { exportWordsIn } from './export-words.js';

interface ExportsProps extends ShownExports {
  asked: PageRequest;
}

/** Files that were asked for: how far they are, and where they are fetched. */
export function ExportsPage(props: ExportsProps): JSX.Element {
  const { asked, now, timeZone } = props;
  const t = exportWordsIn(asked.language);
  return (
    <Layout asked={asked} title={t.title} help={t.help} isLive>
      <div class="head">
        <PageTitle title={t.title} />
        <Actions>
          <ButtonLink href={NEW_EXPORT_PATH}>{t.make}</ButtonLink>
        </Actions>
      </div>
      <LiveRegion
        asked={asked}
        address={EXPORTS_PATH}
        time={timeInWords(now, timeZone, asked.language)}
      >
        <Files {...props} />
      </LiveRegion>
    </Layout>
  );
}

function Files(props: ExportsProps): JSX.Element {
  const { asked, exports } = props;
  const t = exportWordsIn(asked.language);
  const isWorking = exports.some(isUnderWay);
  return (
    <div class="page">
      <p class="lead">{leadOf(props)}</p>
      {isWorking && <p class="soft">{t.leave}</p>}
      {exports.length > 0 && (
        <section class="card">
          <ul class="rule jobs">
            {exports.map((one) => (
              <FileRow {...props} file={one} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function leadOf({ asked, exports, now }: ExportsProps): string {
  const t = exportWordsIn(asked.language);
  if (exports.length === 0) return t.none;
  if (exports.some(isUnderWay)) return t.leadWorking;
  return t.lead(countInWords(exports.filter((one) => isThere(one, now)).length, asked.language));
}

const isUnderWay = ({ state }: ListedExport): boolean => state === 'waiting' || state === 'running';

const isThere = ({ state, expiresAt }: ListedExport, now: Date): boolean =>
  state === 'done' && expiresAt !== null && now < expiresAt;

interface FileRowProps extends ExportsProps {
  file: ListedExport;
}

function FileRow(props: FileRowProps): JSX.Element {
  const { asked, file, units, now, timeZone } = props;
  const { language } = asked;
  const t = exportWordsIn(language);
  const name = t.name(periodInWords(parsePeriod(file.period), language));
  const unit = units.find(({ id }) => id === file.unitId)?.name ?? t.whole;
  return (
    <li>
      <div>
        <h2>{name}</h2>
        <p class="small soft">
          {t.formats[file.format]}, {unit},{' '}
          {t.asked(momentInWords(file.askedAt, timeZone, language))}
        </p>
      </div>
      <Progress {...props} />
      <div class="acts">
        {isThere(file, now) && (
          <ButtonLink href={filePath(file.id)} isSecond>
            {t.download} <span class="hide">{name}</span>
          </ButtonLink>
        )}
        {isUnderWay(file) && (
          <Form asked={asked} action={cancelPath(file.id)} isSmall>
            <Button isSecond>
              {t.cancel} <span class="hide">{name}</span>
            </Button>
          </Form>
        )}
      </div>
    </li>
  );
}

function Progress({ asked, file, now, timeZone }: FileRowProps): JSX.Element {
  const { language } = asked;
  const t = exportWordsIn(language);
  const { state, progress, bytes, expiresAt } = file;
  if (state === 'done') {
    const until = expiresAt === null ? null : momentInWords(expiresAt, timeZone, language);
    const size = t.size(countInWords(Math.ceil((bytes ?? 0) / 1024), language));
    return (
      <p class="small soft">
        {isThere(file, now) && until !== null ? `${size}. ${t.until(until)}.` : t.over}
      </p>
    );
  }
  if (!isUnderWay(file)) return <p class="small soft">{t.states[state]}</p>;
  const percent = t.progress(countInWords(progress, language));
  return (
    <div>
      <p class="done-of">
        <span>{t.states[state]}</span>
        <b>{percent}</b>
      </p>
      <svg class="meter" aria-hidden="true">
        <rect class="all" width="100%" height="100%" rx="4" />
        <rect class="part" width={`${progress}%`} height="100%" rx="4" />
      </svg>
    </div>
  );
}
