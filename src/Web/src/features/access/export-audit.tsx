import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../lib/client';
import { sentence } from '../../lib/problem';
import { Button } from '../../ui/button';
import { DownloadIcon } from '../../ui/icons';

const fileName = 'audit.csv';

function save(file: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Not a plain link: before the file comes, the server may ask who is there. */
export function ExportAudit({ filters }: { filters: Record<string, string> }) {
  const { t } = useTranslation('audit');
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState('');

  const press = async () => {
    setPending(true);
    const { data, error } = await client.GET('/api/audit/export.csv', { params: { query: filters }, parseAs: 'blob' });
    setPending(false);
    setRefused(error ? sentence(error) : '');
    if (data) save(data as unknown as Blob);
  };

  return (
    <>
      <Button look="secondary" pending={pending} onClick={press}><DownloadIcon />{t('download')}</Button>
      {refused && <p className="field-error" role="alert">{refused}</p>}
    </>
  );
}
