import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import { Tabs } from '../../ui/tabs';

/** What both ways to invite have around them. */
export function InviteFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('partnerships');
  const root = `/p/${useSlug()}/partners`;
  return (
    <>
      <PageHeader title={t('invite.title')} lead={t('invite.lead')} back={{ href: root, text: t('partners.title') }} />
      <Tabs label={t('invite.ways')} tabs={[{ href: `${root}/invite`, text: t('invite.one') }, { href: `${root}/invite/list`, text: t('invite.list') }]} />
      <Cards split>
        {children}
        <Card title={t('invite.next')}>
          <ol className="prose">
            <li>{t('invite.next1')}</li>
            <li>{t('invite.next2')}</li>
            <li>{t('invite.next3')}</li>
          </ol>
        </Card>
      </Cards>
    </>
  );
}
