import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.view.js';

type NoticeKind = 'good' | 'note' | 'bad' | 'calm';

const ICONS: Readonly<Record<NoticeKind, IconName>> = {
  good: 'check',
  note: 'warn',
  bad: 'warn',
  calm: 'info',
};

interface NoticeProps {
  kind: NoticeKind;
  /** something has just happened, and readers are told at once */
  isNews?: boolean;
  children: ComponentChildren;
}

/** One thing that is said beside the matter of a page. */
export function Notice({ kind, isNews = false, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${kind}`} role={isNews ? 'status' : undefined}>
      <Icon name={ICONS[kind]} />
      <div>{children}</div>
    </div>
  );
}
