import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence } from '../lib/problem';
import { Button, type Look } from './button';
import { Dialog } from './dialog';

interface Props {
  /** The words on the button that asks. */
  children: ReactNode;
  title: string;
  /** What will happen, and whether it can be undone. */
  question: ReactNode;
  /** The words on the button that does it: a verb, never "OK". */
  confirm: string;
  look?: Look;
  small?: boolean;
  danger?: boolean;
  pending?: boolean;
  problem?: unknown;
  /** Calls `done` once it is done: `mutation.mutate(args, { onSuccess: done })`. */
  onConfirm: (done: () => void) => unknown;
}

/** A button that asks before it acts. */
export function ConfirmButton(props: Props) {
  const { children, title, question, confirm, look = 'secondary', small, danger, pending, problem, onConfirm } = props;
  const { t } = useTranslation('ui');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button look={look} small={small} onClick={() => setAsking(true)}>{children}</Button>
      <Dialog open={asking} title={title} onClose={close}>
        <div className="dialog-body">{question}</div>
        {problem ? <p className="field-error" role="alert">{sentence(problem)}</p> : null}
        <div className="form-actions">
          <Button look={danger ? 'danger' : 'primary'} pending={pending} onClick={() => onConfirm(close)}>{confirm}</Button>
          <Button look="secondary" onClick={close}>{t('cancel')}</Button>
        </div>
      </Dialog>
    </>
  );
}
