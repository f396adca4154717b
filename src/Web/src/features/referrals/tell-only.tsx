import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/partnership';
import { Banner } from '../../ui/banner';
import { Card } from '../../ui/card';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { StopLink } from './stop-link';

/** Where nothing is to be passed on, the talk ends here. */
export function TellOnly() {
  const { t } = useTranslation('referrals');
  return <Banner title={t('tellOnly.title')}>{t('tellOnly.lead')}</Banner>;
}

export function TellOnlyDone() {
  const { t } = useTranslation('referrals');
  const root = `/p/${useSlug()}`;
  return (
    <>
      <PageHeader title={t('tellOnly.done')} step="told" actions={<StopLink />} />
      <Card narrow>
        <div className="stack">
          <p>{t('tellOnly.doneWords')}</p>
          <div className="form-actions">
            <LinkButton href={`${root}/referrals`}>{t('tellOnly.back')}</LinkButton>
            <LinkButton href={`${root}/services/tell`} look="secondary">{t('tell.title')}</LinkButton>
          </div>
        </div>
      </Card>
    </>
  );
}
