import { useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../../ui/toasts';
import { Audience, type Seen } from './audience';
import { ChooseFiles } from './choose-files';
import { GoingList } from './going-list';
import { type Kind, kinds, type Line } from './kinds';
import { useUploads } from './use-uploads';

interface Props {
  /** The list, as the API's description names it. */
  path: string;
  /** Where they are sent. */
  to: string;
  lines: Line[];
  asksReferrer: boolean;
  /** A photo of the paper form and nothing else. */
  isSignedForm?: boolean;
}

/** Files to add: what they are, who may see them, then the files themselves, which go at once. */
export function AddAttachments({ path, to, lines, asksReferrer, isSignedForm }: Props) {
  const { t } = useTranslation('attachments');
  const id = useId();
  const [kind, setKind] = useState<Kind | ''>(isSignedForm ? 'SignedForm' : '');
  const [seen, setSeen] = useState<Seen>({ forReferrer: false, referralIds: [] });
  const [isMissing, setMissing] = useState(false);
  const onSent = useCallback((name: string) => toast(t('added', { name })), [t]);
  const { going, add, send, leaveOut } = useUploads(path, to, onSent);

  const onFiles = (files: File[]) => {
    setMissing(!kind);
    if (kind && files.length > 0) add(files, { kind, ...seen });
  };

  return (
    <div className="stack">
      {!isSignedForm && (
        <>
          <div className={`field ${isMissing ? 'field-wrong' : ''}`}>
            <label htmlFor={`${id}-kind`}>{t('kind')}</label>
            {isMissing && <p className="field-error" id={`${id}-error`} role="alert">{t('kindMissing')}</p>}
            <select
              id={`${id}-kind`} className="input width-medium" value={kind} aria-invalid={isMissing || undefined} aria-describedby={isMissing ? `${id}-error` : undefined}
              onChange={({ target }) => { setKind(target.value as Kind); setMissing(false); }}
            >
              <option value="">{t('kindEmpty')}</option>
              {kinds.map((value) => <option key={value} value={value}>{t(`kinds.${value}`)}</option>)}
            </select>
            {kind === 'IdentityPaper' && <p className="hint">{t('papersGo')}</p>}
          </div>
          <Audience value={seen} onChange={setSeen} lines={lines} asksReferrer={asksReferrer} />
        </>
      )}
      <ChooseFiles photosOnly={isSignedForm} onFiles={onFiles} />
      <GoingList going={going} send={send} leaveOut={leaveOut} />
    </div>
  );
}
