import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { list } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';

/** What a table that was looked through has in it; what to do next stands below where no line is wrong. */
export function Tried({ found, children }: { found: components['schemas']['TryPostcodesResponse']; children: ReactNode }) {
  const { t } = useTranslation('postcodes');
  const untold = found.wrong - found.problems.length;
  if (found.wrong > 0)
    return (
      <Banner kind="warning" title={t('tried.wrong', { count: found.wrong })}>
        <p>{t('tried.wrongWords')}</p>
        <ul>{found.problems.map((problem) => <li key={problem.line}>{t('tried.line', { line: problem.line, sentence: problem.sentence })}</li>)}</ul>
        {untold > 0 && <p>{t('tried.more', { count: untold })}</p>}
      </Banner>
    );
  return (
    <div className="stack">
      <Banner title={t('tried.good', { count: found.postcodes })}>
        <p>{t('tried.columns', { columns: list(found.columns) })}</p>
        <p>{t('wards', { count: found.wards })}. {t(`measured.${found.kind}`)}</p>
        {found.withoutPlace > 0 && found.kind !== 'None' && <p>{t('withoutPlace', { count: found.withoutPlace })}</p>}
      </Banner>
      {children}
    </div>
  );
}
