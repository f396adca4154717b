import { useTranslation } from 'react-i18next';
import { number } from '../../../lib/format';
import { sentence } from '../../../lib/problem';
import { Button } from '../../../ui/button';
import { Progress } from '../../../ui/progress';
import type { Going } from './use-uploads';
import type { Parcel } from './upload';

/** Files on their way, and those that did not arrive. */
export function GoingList({ going, send, leaveOut }: { going: Going[]; send: (parcel: Parcel) => unknown; leaveOut: (key: string) => void }) {
  const { t } = useTranslation('attachments');
  if (going.length === 0) return null;
  return (
    <ul className="files-going">
      {going.map(({ parcel, share, problem }) => (
        <li key={parcel.clientKey}>
          {problem
            ? (
              <>
                <p className="field-error" role="alert">{parcel.name}: {problem.errors?.file?.[0] ?? sentence(problem)}</p>
                <div className="form-actions">
                  <Button small onClick={() => send(parcel)}>{t('again')}<span className="visually-hidden"> {parcel.name}</span></Button>
                  <Button small look="secondary" onClick={() => leaveOut(parcel.clientKey)}>{t('leaveOut')}<span className="visually-hidden"> {parcel.name}</span></Button>
                </div>
              </>
            )
            : <Progress label={parcel.name} value={share} max={1} words={share < 1 ? t('share', { percent: number(share * 100, 0) }) : t('checking')} />}
        </li>
      ))}
    </ul>
  );
}
