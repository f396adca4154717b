import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { usePermission, useSlug } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { Card } from '../../../ui/card';
import { Details } from '../../../ui/details';
import { Link } from '../../../ui/link';
import { PageHeader } from '../../../ui/page-header';
import { Pager } from '../../../ui/pager';
import { Show } from '../../../ui/states';
import { Status } from '../../../ui/status';
import { EditWording } from './edit-wording';
import { firstVersions, pagedVersions } from './paged-versions';
import { VersionLife } from './version-life';
import { VersionStatus } from './version-status';

type Wording = components['schemas']['ListConsentWordingsItem'];
type Language = components['schemas']['FormLanguage'];

/** The words that are read out before a person agrees, version by version. */
export default function ListWordings() {
  const { t } = useTranslation('builder');
  const root = `/p/${useSlug()}`;
  const mayDraft = usePermission('ManagePartnership');
  const query = api.useInfiniteQuery('get', '/api/consent-wordings', firstVersions, pagedVersions);
  const { data: checklist } = api.useQuery('get', '/api/checklist');
  return (
    <>
      <PageHeader title={t('wording.title')} lead={t('wording.lead')} back={{ href: `${root}/checklist`, text: t('list.title') }} />
      <Show query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const [pending, live] = [items.find(({ life }) => life.isPending), items.find(({ life }) => life.isLive)];
          const edited = pending ?? live;
          const isOpen = mayDraft && pending?.life.state !== 'Approved';
          const languages = checklist?.languages ?? [];
          return (
            <>
              {pending && <WordingLife wording={pending} />}
              {checklist && edited && isOpen && <EditWording key={`${edited.life.number}-${edited.life.version}`} wording={edited} languages={languages} />}
              {pending && !isOpen && <Card narrow title={t('list.version', { number: pending.life.number })}><Words wording={pending} languages={languages} /></Card>}
              <Card title={t('list.versions')}>
                {items.filter((one) => one !== pending).map((wording) => (
                  <Details key={wording.life.number} open={wording === live} summary={<>{t('list.version', { number: wording.life.number })} <VersionStatus version={wording.life} /></>}>
                    <Words wording={wording} languages={languages} />
                  </Details>
                ))}
                <Pager query={query} />
              </Card>
            </>
          );
        }}
      </Show>
      {mayDraft && <p><Link href={`${root}/sharing-rules`}>{t('consents:rules.link')}</Link></p>}
    </>
  );
}

function Words({ wording: { text, in: others }, languages }: { wording: Wording; languages: Language[] }) {
  const { t } = useTranslation('builder');
  return (
    <div className="stack">
      <p className="keep-lines">{text}</p>
      {others.map((words) => {
        const language = languages.find(({ code }) => code === words.code);
        return (
          <div key={words.code}>
            <h3>{language?.name ?? t('words.other', { code: words.code })} {words.isToCheck && <Status kind="at-risk">{t('words.isToCheck')}</Status>}</h3>
            <p className="keep-lines" lang={words.code} dir={language?.isRightToLeft ? 'rtl' : 'ltr'}>{words.text}</p>
          </div>
        );
      })}
    </div>
  );
}

function WordingLife({ wording: { life, mayApprove } }: { wording: Wording }) {
  const approve = api.useMutation('post', '/api/consent-wordings/{number}/approval');
  const giveBack = api.useMutation('post', '/api/consent-wordings/{number}/return');
  const discard = api.useMutation('post', '/api/consent-wordings/{number}/discarding');
  return <VersionLife life={life} mayApprove={mayApprove} approve={approve} giveBack={giveBack} discard={discard} />;
}
