import { type MouseEvent, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTitle } from '../lib/title';
import { FormErrorsContext, fieldId } from './form-errors';
import { labelOf, summaryLine } from './summary-line';

/** Stands at the top of a form. Takes focus once per attempt: `attempt` is a new value for each. */
export function ErrorSummary({ attempt, isSignedOut }: { attempt: unknown; isSignedOut?: boolean }) {
  const { t } = useTranslation('ui');
  const { formId, entries } = useContext(FormErrorsContext);
  const box = useRef<HTMLDivElement>(null);
  const failed = entries.length > 0;
  useErrorTitle(failed);

  useEffect(() => {
    if (failed) box.current?.focus();
  }, [attempt, failed]);

  const toField = (event: MouseEvent, name: string) => {
    event.preventDefault();
    const field = document.getElementById(fieldId(formId, name));
    field?.closest('.field')?.scrollIntoView({ block: 'start' });
    field?.focus({ preventScroll: true });
  };

  if (!failed) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby={`${formId}-problem`}>
      <h2 id={`${formId}-problem`}>{t('form.problem')}</h2>
      <ul>
        {entries.map(({ name, sentence }, index) => (
          <li key={index}>
            {name === null
              ? sentence
              : <a href={`#${fieldId(formId, name)}`} onClick={(event) => toField(event, name)}>{summaryLine(labelOf(fieldId(formId, name)), sentence)}</a>}
          </li>
        ))}
      </ul>
      {isSignedOut && <p><a href="/sign-in" target="_blank" rel="noopener">{t('form.signIn')}</a> {t('form.signInWords')}</p>}
    </div>
  );
}
