import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { usePermission, useSlug } from '../../../lib/partnership';
import { Link } from '../../../ui/link';
import { LinkButton } from '../../../ui/link-button';
import { Empty, Show } from '../../../ui/states';

/** What to do where nothing on the checklist may be shared without consent. */
export function NoReceiver({ isAsked, back }: { isAsked: boolean; back: string }) {
  const { t } = useTranslation('consents');
  const query = api.useQuery('get', '/api/hub/services');
  const root = `/p/${useSlug()}`;
  const mayMark = usePermission('ManagePartnership');
  return (
    <Show query={query}>
      {({ items }) => {
        const marked = items.filter((service) => service.receivesSafeguarding);
        if (marked.length === 0) {
          return (
            <Empty title={t('override.noneMarked')} action={mayMark && <LinkButton href={`${root}/services`}>{t('override.toServices')}</LinkButton>}>
              <p>{t(mayMark ? 'override.markOne' : 'override.haveOneMarked')}</p>
            </Empty>
          );
        }
        return (
          <Empty title={t(isAsked ? 'override.noneReceives' : 'override.none')} action={<LinkButton href={`${back}/add`}>{t('override.add')}</LinkButton>}>
            <p>{t('override.receivers')}</p>
            <ul>{marked.map((one) => <li key={one.serviceId}><Link href={`${root}/services/${one.serviceId}`}>{one.name}</Link> ({one.organisationName})</li>)}</ul>
          </Empty>
        );
      }}
    </Show>
  );
}
