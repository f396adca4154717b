import { useTranslation } from 'react-i18next';
import { list } from '../../lib/format';
import { Banner } from '../../ui/banner';

interface Props {
  /** The area of the file that was chosen. */
  area: string | null | undefined;
  /** What the partnership is for. */
  places: string[];
  /** What the measure was defined for, which may be a part of the place. */
  measured: string;
}

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Figures of another place are taken in easily, and seen late. */
export function AreaWarning({ area, places, measured }: Props) {
  const { t } = useTranslation('measures');
  if (!area || places.length === 0 || [...places, measured].some((known) => isSame(known, area))) return null;
  return <Banner kind="warning" title={t('mapping.elsewhere', { area })}>{t('mapping.elsewhereWords', { area, places: list(places) })}</Banner>;
}
