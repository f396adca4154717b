import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';

/** Beside the form: what a good milestone is, and what the owner hears of it. */
export function MilestoneHelp() {
  const { t } = useTranslation('plans');
  return (
    <div>
      <Card title={t('help.title')}>
        <div className="prose">
          <p>{t('help.good')}</p>
          <p>{t('help.reminders')}</p>
          <p>{t('help.dates')}</p>
        </div>
      </Card>
    </div>
  );
}
