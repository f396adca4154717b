import { useTranslation } from 'react-i18next';

/** Where one is in a form of several pages. `current` counts from 0. */
export function Steps({ steps, current, label }: { steps: string[]; current: number; label: string }) {
  const { t } = useTranslation('ui');
  return (
    <nav aria-label={label}>
      <p className="steps-short">{t('steps.at', { at: current + 1, of: steps.length, name: steps[current] })}</p>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step} aria-current={index === current ? 'step' : undefined} className={index < current ? 'step-done' : undefined}>
            <span className="step-number" aria-hidden="true">{index < current ? '✓' : index + 1}</span>
            {step}
            {index < current && <span className="visually-hidden"> {t('steps.done')}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
