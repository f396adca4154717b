import type { ButtonHTMLAttributes, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnce } from './use-once';

export type Look = 'primary' | 'secondary' | 'danger' | 'plain';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'> & {
  look?: Look;
  small?: boolean;
  pending?: boolean;
  /** Where it answers a promise, a second press waits for that too. */
  onClick?: (event: MouseEvent<HTMLButtonElement>) => unknown;
};

/** While pending it stays focusable, says so, and does nothing. */
export function Button({ look = 'primary', small, pending = false, type = 'button', className = '', children, onClick, ...rest }: Props) {
  const { t } = useTranslation('ui');
  const once = useOnce();
  const press = onClick && ((event: MouseEvent<HTMLButtonElement>) => void once(() => onClick(event)));
  return (
    <button
      type={type}
      className={`button button-${look} ${small ? 'button-small' : ''} ${className}`}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : press}
      {...rest}
    >
      {children}
      {pending && <span className="button-wait" role="status">{t('wait')}</span>}
    </button>
  );
}
