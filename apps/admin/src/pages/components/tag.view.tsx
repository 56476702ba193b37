import type { JSX } from 'preact';
import { Icon, type IconName } from './icon.view.js';

interface TagProps {
  icon: IconName;
  kind?: 'good' | 'note' | 'bad';
  children: string;
}

/** A state, said by a word and an icon; its colour adds nothing. */
export function Tag({ icon, kind, children }: TagProps): JSX.Element {
  return (
    <span class={kind === undefined ? 'tag' : `tag ${kind}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
