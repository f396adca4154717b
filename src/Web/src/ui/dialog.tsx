import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseIcon } from './icons';

interface Props {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A native modal dialog: the browser keeps focus inside, and gives it back. Its content exists only while open. */
export function Dialog({ open, title, onClose, children }: Props) {
  const { t } = useTranslation('ui');
  const titleId = useId();
  const box = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = box.current;
    if (!open || !dialog || dialog.open) return undefined;
    dialog.showModal();
    return () => dialog.close();
  }, [open]);

  return (
    <dialog ref={box} className="dialog" aria-labelledby={titleId} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="icon-button" aria-label={t('close')} onClick={onClose}><CloseIcon /></button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
