import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';

/** Beside the form: what becomes of what is typed. */
export function ServiceHelp() {
  const { t } = useTranslation('services');
  return (
    <div>
      <Card title={t('help.title')}>
        <div className="prose">
          <p>{t('help.once')}</p>
          <p>{t('help.needs')}</p>
          <p>{t('help.check')}</p>
        </div>
      </Card>
    </div>
  );
}
