import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api';
import { dateTime } from '../../../lib/format';
import type { components } from '../../../lib/schema';
import { Banner } from '../../../ui/banner';
import { toast } from '../../../ui/toasts';
import { ReasonButton } from '../hub/reason-button';

/** Files that were not kept: somebody finds out where they came from. */
export function InfectedFiles({ files }: { files: components['schemas']['ListAttachmentsInfected'][] }) {
  const { t } = useTranslation('attachments');
  const settle = api.useMutation('post', '/api/hub/infected-files/{infectedFileId}/settlement');
  if (files.length === 0) return null;
  return (
    <Banner kind="warning" title={t('infected.title')}>
      <ul className="bullets">
        {files.map((one) => (
          <li key={one.infectedFileId}>
            {t('infected.one', { by: one.by, organisation: one.organisationName, at: dateTime(one.foundAt), virus: one.virus })}{' '}
            <ReasonButton
              title={t('infected.ask')} label={t('infected.how')} hint={t('infected.hint')} confirm={t('infected.confirm')} pending={settle.isPending} problem={settle.error}
              onConfirm={(note, done) => settle.mutate({ params: { path: { infectedFileId: one.infectedFileId } }, body: { version: one.version, note } }, { onSuccess: () => { done(); toast(t('infected.toast')); } })}
            >
              {t('infected.button')}<span className="visually-hidden"> {one.virus}</span>
            </ReasonButton>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
