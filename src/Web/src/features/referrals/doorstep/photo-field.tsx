import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { shrink } from '../attachments/shrink';
import type { KeptPhoto } from './draft';

const read = (blob: Blob) => new Promise<string>((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error ?? new Error('The photo could not be read.'));
  reader.readAsDataURL(blob);
});

/** A photo of the paper that the person signed. It lies in the phone as the form does, and goes after it. */
export default function PhotoField({ photo, onPhoto }: { photo: KeptPhoto | undefined; onPhoto: (photo: KeptPhoto | undefined) => void }) {
  const { t } = useTranslation('doorstep');
  const id = useId();
  const [isBroken, setBroken] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      onPhoto({ key: crypto.randomUUID(), data: await read(await shrink(file, 1600)) });
      setBroken(false);
    } catch {
      setBroken(true);
    }
  };
  return (
    <Card title={t('photo.title')}>
      <div className={`field ${isBroken ? 'field-wrong' : ''}`}>
        <label htmlFor={id}>{t(photo ? 'photo.another' : 'photo.label')}</label>
        <p className="hint" id={`${id}-hint`}>{t('photo.hint')}</p>
        {isBroken && <p className="field-error" role="alert">{t('photo.broken')}</p>}
        <input id={id} className="input input-file" type="file" accept="image/*" capture="environment" aria-describedby={`${id}-hint`} onChange={({ currentTarget }) => take(currentTarget.files?.[0])} />
      </div>
      {photo && (
        <div className="stack">
          <img className="kept-photo" src={photo.data} alt={t('photo.alt')} />
          <div className="form-actions"><Button look="secondary" onClick={() => onPhoto(undefined)}>{t('photo.remove')}</Button></div>
        </div>
      )}
    </Card>
  );
}
