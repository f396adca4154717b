import { useTranslation } from 'react-i18next';
import { useSlug } from '../../../lib/partnership';
import { Tabs } from '../../../ui/tabs';

const tabs = [['queue', ''], ['tasks', '/tasks'], ['unmet', '/unmet-needs'], ['people', '/people']] as const;

/** The hub's lists. */
export function HubTabs() {
  const { t } = useTranslation('hub');
  const root = `/p/${useSlug()}/hub`;
  return <Tabs label={t('queue.tabs.label')} tabs={tabs.map(([name, path]) => ({ href: `${root}${path}`, text: t(`queue.tabs.${name}`) }))} />;
}
