import { useTranslation } from 'react-i18next';
import { useSlug } from '../../lib/partnership';
import { Card, Cards } from '../../ui/card';
import { CopyButton } from '../../ui/copy-button';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/page-header';
import { LazySignedForm } from './attachments/lazy-attachments';
import { CardPanel } from './cards/card-panel';
import { StopLink } from './stop-link';
import './checklist.css';

/** The reference to leave with the person, and what happens next. */
export default function ChecklistDone({ submissionId, reference, again }: { submissionId: string; reference: string; again: string }) {
  const { t } = useTranslation('referrals');
  const root = `/p/${useSlug()}`;
  return (
    <>
      <PageHeader title={t('contact:done.title')} step="done" actions={<StopLink />} />
      <Cards split>
        <Card title={t('contact:done.reference')} lead={t('contact:done.referenceLead')}>
          <div className="stack">
            <p className="reference">{reference}</p>
            <CopyButton text={reference}>{t('contact:done.copy')}</CopyButton>
          </div>
        </Card>
        <Card title={t('contact:done.next')}>
          <div className="prose">
            <ol>{['hub', 'send', 'services', 'you'].map((line) => <li key={line}>{t(`contact:done.lines.${line}`)}</li>)}</ol>
          </div>
        </Card>
      </Cards>
      <LazySignedForm submissionId={submissionId} />
      <CardPanel submissionId={submissionId} />
      <div className="form-actions">
        <LinkButton href={`${root}/referrals/${submissionId}`}>{t('contact:done.open')}</LinkButton>
        <LinkButton href={`${root}${again}`} target="_self" look="secondary">{t('contact:done.another')}</LinkButton>
      </div>
    </>
  );
}
