import { useTranslation } from 'react-i18next';
import { actFor } from './lib/acting-for';
import { useMe, useSlug } from './lib/partnership';
import { PlainFrame } from './plain-frame';
import { Button } from './ui/button';
import { PageHeader } from './ui/page-header';

/** After the membership behind the last choice has ended: nothing is done for another organisation unasked. */
export function ChooseActingFor() {
  const { t } = useTranslation('ui');
  const slug = useSlug();
  const { memberships } = useMe();
  return (
    <PlainFrame>
      <PageHeader title={t('shell.actingForEnded')} lead={t('shell.actingForAgain')} />
      <div className="form-actions">
        {memberships.map(({ organisationId, organisationName }) => (
          <Button key={organisationId} onClick={() => actFor(slug, organisationId)}>{t('shell.actFor', { name: organisationName })}</Button>
        ))}
      </div>
    </PlainFrame>
  );
}
