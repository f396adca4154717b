import { useTranslation } from 'react-i18next';
import { usePermission, useSlug } from '../../../lib/partnership';
import { Tabs } from '../../../ui/tabs';

/** What is done with records that have ended. Each sees the lists that are theirs. */
export function RecordsTabs() {
  const { t } = useTranslation('records');
  const root = `/p/${useSlug()}/records`;
  const holds = usePermission('HoldRecords');
  const requests = usePermission('AnswerAccessRequests');
  const tabs = [
    { href: root, text: t('tabs.review') },
    ...(holds ? [{ href: `${root}/holds`, text: t('tabs.holds') }] : []),
    ...(requests ? [{ href: `${root}/requests`, text: t('tabs.requests') }] : []),
    ...(requests ? [{ href: `${root}/complaints`, text: t('tabs.complaints') }] : []),
    { href: `${root}/periods`, text: t('tabs.periods') },
  ];
  return <Tabs label={t('tabs.label')} tabs={tabs} />;
}
