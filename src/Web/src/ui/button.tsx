import type { ButtonHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';

export type Look = 'primary' | 'secondary' | 'danger' | 'plain';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; small?: boolean; pending?: boolean };

/** While pending it stays focusable, says so, and does nothing. */
export function Button({ look = 'primary', small, pending = false, type = 'button', className = '', children, onClick, ...rest }: Props) {
  const { t } = useTranslation('ui');
  return (
    <button
      type={type}
      className={`button button-${look} ${small ? 'button-small' : ''} ${className}`}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {children}
      {pending && <span className="button-wait" role="status">{t('wait')}</span>}
    </button>
  );
}
