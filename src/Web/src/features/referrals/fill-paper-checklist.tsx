import { useTranslation } from 'react-i18next';
import { useFilters } from '../../lib/address';
import { api } from '../../lib/api';
import { FillChecklist } from './fill-checklist';

/** A paper form is keyed in as the version that it was printed from, which its code names. */
export default function FillPaperChecklist() {
  const [{ version, language }] = useFilters({ version: '', language: '' });
  const number = Number(version) || undefined;
  return <FillChecklist key={`${version} ${language}`} paper number={number} language={language || undefined} aside={<PaperVersion />} />;
}

/** For paper without a camera: the version stands in print at the top of the form. */
function PaperVersion() {
  const { t } = useTranslation('languages');
  const [{ version }, change] = useFilters({ version: '', language: '' });
  const { data } = api.useQuery('get', '/api/checklist-versions');
  const printed = (data?.items ?? []).filter((one) => one.state === 'Approved' && !one.isPending);
  if (printed.length < 2) return null;
  const live = printed.find((one) => one.isLive)?.number;
  return (
    <div className="field">
      <label htmlFor="paper-version">{t('paper.version')}</label>
      <p className="hint" id="paper-version-hint">{t('paper.hint')}</p>
      <select
        id="paper-version" aria-describedby="paper-version-hint" className="input width-medium" value={version || String(live)}
        onChange={(event) => change({ version: event.target.value === String(live) ? '' : event.target.value, language: '' })}
      >
        {printed.map((one) => <option key={one.number} value={one.number}>{t(one.isLive ? 'paper.live' : 'paper.former', { number: one.number })}</option>)}
      </select>
    </div>
  );
}
