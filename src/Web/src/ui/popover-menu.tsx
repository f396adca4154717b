import { type ReactNode, useId } from 'react';

interface Props {
  /** What the button shows, and its name where that is no text. */
  button: ReactNode;
  name?: string;
  className?: string;
  children: ReactNode;
}

/** A button that opens a small panel. The browser closes it on Escape and on a press outside. */
export function PopoverMenu({ button, name, className = '', children }: Props) {
  const id = useId();
  const hide = () => document.getElementById(id)?.hidePopover?.();
  return (
    <div className={`popover-menu ${className}`}>
      <button type="button" className="bar-button" popoverTarget={id} aria-label={name}>{button}</button>
      <div id={id} popover="auto" className="popover" onClick={(event) => { if (event.target instanceof Element && event.target.closest('a')) hide(); }}>
        {children}
      </div>
    </div>
  );
}
