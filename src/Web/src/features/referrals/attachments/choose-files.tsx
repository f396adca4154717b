import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accepted } from './kinds';

interface Props {
  /** Pictures alone, as of a paper form. */
  photosOnly?: boolean;
  onFiles: (files: File[]) => void;
}

/** Choosing, dropping or taking a picture of what is to be added. */
export function ChooseFiles({ photosOnly, onFiles }: Props) {
  const { t } = useTranslation('attachments');
  const id = useId();
  const [isOver, setOver] = useState(false);
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  const drop = (event: DragEvent) => {
    over(false)(event);
    onFiles([...event.dataTransfer.files]);
  };
  const chosen = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    onFiles([...(currentTarget.files ?? [])]);
    // The same file again is a choice too.
    currentTarget.value = '';
  };
  return (
    <div className={`files-drop ${isOver ? 'files-drop-over' : ''}`} role="group" aria-labelledby={`${id}-drop`} onDragOver={over(true)} onDragLeave={over(false)} onDrop={drop}>
      <p id={`${id}-drop`} className="files-drop-words">{t(photosOnly ? 'choose.photo' : 'choose.drop')}</p>
      <div className="field">
        <label htmlFor={`${id}-file`}>{t('choose.file')}</label>
        <p className="hint" id={`${id}-hint`}>{t(photosOnly ? 'choose.photoHint' : 'choose.hint')}</p>
        <input id={`${id}-file`} className="input input-file" type="file" multiple accept={photosOnly ? 'image/*,.pdf,application/pdf' : accepted} aria-describedby={`${id}-hint`} onChange={chosen} />
      </div>
      <div className="field files-camera">
        <label htmlFor={`${id}-camera`}>{t('choose.camera')}</label>
        <input id={`${id}-camera`} className="input input-file" type="file" accept="image/*" capture="environment" onChange={chosen} />
      </div>
    </div>
  );
}
