import { useTranslation } from 'react-i18next';
import { date, dateOf, size } from '../../../lib/format';
import { useMe } from '../../../lib/partnership';
import type { components } from '../../../lib/schema';
import { DownloadLink } from '../../../ui/download-link';
import { Status, type StatusKind } from '../../../ui/status';
import type { SummaryRow } from '../../../ui/summary-list';
import '../partnerships.css';

export type Document = components['schemas']['DocumentShown'];

const looks: Record<Document['standing'], StatusKind> = {
  NotShown: 'neutral', Waiting: 'not-started', Accepted: 'complete', Declined: 'off-track', Expired: 'off-track',
};

export function Standing({ document }: { document: Document }) {
  const { t } = useTranslation('documents');
  return (
    <span className="document-tags">
      <Status kind={looks[document.standing]}>{t(`standing.${document.standing}`)}</Status>
      {document.expiresSoon && <Status kind="at-risk">{t('expiresSoon')}</Status>}
    </span>
  );
}

/** The facts of a document, its file to fetch among them. */
export function useFacts(document: Document, path: string): SummaryRow[] {
  const { t } = useTranslation('documents');
  const { organisation } = useMe();
  const { decision } = document;
  return [
    { key: 'standing', label: t('standingHere'), value: <Standing document={document} /> },
    ...(decision ? [{
      key: 'decision', label: t('reason'),
      value: t('decidedBy', { reason: decision.reason, name: decision.decidedBy, date: dateOf(decision.decidedAt) }),
    }] : []),
    { key: 'issued', label: t('issuedOn'), value: date(document.issuedOn) },
    { key: 'expires', label: t('expiresOn'), value: document.expiresOn ? date(document.expiresOn) : t('noExpiry') },
    {
      key: 'file', label: t('file'),
      value: (
        <DownloadLink href={`${path}/${document.documentId}/file?actingFor=${organisation.id}`} about={`${document.format.toUpperCase()}, ${size(document.bytes)}`}>
          {t('open')}<span className="visually-hidden"> {document.name}</span>
        </DownloadLink>
      ),
    },
  ];
}
