import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from './kinds';

export interface Seen {
  forReferrer: boolean;
  referralIds: string[];
}

interface Props {
  value: Seen;
  onChange: (value: Seen) => void;
  lines: Line[];
  /** Whether the organisation that filled the checklist can be chosen. */
  asksReferrer: boolean;
}

/** Who else may see a file. Nobody is ticked to begin with. */
export function Audience({ value, onChange, lines, asksReferrer }: Props) {
  const { t } = useTranslation('attachments');
  const id = useId();
  if (lines.length === 0 && !asksReferrer) return null;
  const toggle = (referralId: string, is: boolean) =>
    onChange({ ...value, referralIds: is ? [...value.referralIds, referralId] : value.referralIds.filter((other) => other !== referralId) });
  return (
    <fieldset className="field" aria-describedby={`${id}-hint`}>
      <legend>{t('audience.legend')}</legend>
      <p className="hint" id={`${id}-hint`}>{t(lines.length > 0 ? 'audience.hint' : 'audience.hintReceiver')}</p>
      <div className="choices">
        {asksReferrer && (
          <div className="choice">
            <input type="checkbox" id={`${id}-referrer`} checked={value.forReferrer} onChange={({ target }) => onChange({ ...value, forReferrer: target.checked })} />
            <label htmlFor={`${id}-referrer`}>{t('audience.referrer')}</label>
          </div>
        )}
        {lines.map(({ referralId, serviceName }) => (
          <div className="choice" key={referralId}>
            <input type="checkbox" id={`${id}-${referralId}`} checked={value.referralIds.includes(referralId)} onChange={({ target }) => toggle(referralId, target.checked)} />
            <label htmlFor={`${id}-${referralId}`}>{serviceName}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
