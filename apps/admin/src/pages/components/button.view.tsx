import type { ComponentChildren, JSX } from 'preact';

interface ButtonProps {
  /** one in a group is the first choice */
  isSecond?: boolean;
  name?: string;
  value?: string;
  children: ComponentChildren;
}

/** Sends the form in which it stands; it says what it does. */
export function Button({ isSecond = false, name, value, children }: ButtonProps): JSX.Element {
  return (
    <button class={isSecond ? 'btn2' : 'btn'} name={name} value={value}>
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  href: string;
  isSecond?: boolean;
  children: ComponentChildren;
}

/** Leads to another page, as weighty as a button. */
export function ButtonLink({ href, isSecond = false, children }: ButtonLinkProps): JSX.Element {
  return (
    <a class={isSecond ? 'btn2' : 'btn'} href={href}>
      {children}
    </a>
  );
}

/** Buttons side by side; on a phone one below the other. */
export function Actions({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="acts no-print">{children}</div>;
}
