import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseIcon } from './icons';
import { current, dismiss, subscribe } from './toasts';

/** Where toasts appear; each frame of the product has one. */
export function Toaster() {
  const { t } = useTranslation('ui');
  const toasts = useSyncExternalStore(subscribe, current);
  return (
    <div className="toaster" role="status">
      {toasts.map(({ key, words }) => (
        <div className="toast" key={key}>
          <span>{words}</span>
          <button type="button" className="icon-button" aria-label={t('close')} onClick={() => dismiss(key)}><CloseIcon /></button>
        </div>
      ))}
    </div>
  );
}
