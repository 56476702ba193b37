import type { JSX } from 'preact';
import { staffDeviceTextsIn } from '../messages/staff-device-texts.js';
import { Layout } from '../page/layout.view.js';
import { inLanguage, type Reader } from '../page/visit.js';

export const STAFF_DEVICE_PATH = '/perangkat-dinas';

interface StaffDeviceProps {
  reader: Reader;
  /** the browser is marked now */
  isStaff: boolean;
}

export function StaffDevicePage({ reader, isStaff }: StaffDeviceProps): JSX.Element {
  const { title, why, states, actions, cookies } = staffDeviceTextsIn(reader.language);
  const action = isStaff ? 'unmark' : 'mark';
  return (
    <Layout reader={reader} title={title} languageSwitch={STAFF_DEVICE_PATH}>
      <div class="stack">
        <h1>{title}</h1>
        {why.map((sentence) => (
          <p class="lead">{sentence}</p>
        ))}
        <p role="status">
          <strong>{states[isStaff ? 'marked' : 'unmarked']}</strong>
        </p>
        <form class="stack" method="post" action={inLanguage(STAFF_DEVICE_PATH, reader.language)}>
          <button class="btn" name="action" value={action}>
            {actions[action]}
          </button>
        </form>
        {!isStaff && <p class="lead">{cookies}</p>}
      </div>
    </Layout>
  );
}
