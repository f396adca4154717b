import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Checkboxes } from '../../ui/checkboxes';
import { TextField } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { divided } from './measure-form';
import { blank, type Draft, type MappingValues, type Preview } from './mapping-values';

interface Props {
  control: Control<MappingValues>;
  draft: Draft;
  areas: Preview['areas'];
  valueType: string;
}

/** Which columns hold what, for which area, from which rows. */
export function MappingFields({ control, draft, areas, valueType }: Props) {
  const { t } = useTranslation('measures');
  const [periodColumn, firstArea, place] = useWatch({ control, name: ['mapping.periodColumn', 'mapping.areaColumns', 'mapping.placeArea'] });
  const columns = draft.columns.map(({ name }) => ({ value: name, text: name }));
  const column = (name: string, label: string, empty: string) => (
    <SelectField name={`mapping.${name}`} label={t(`mapping.${label}`)} empty={t(`mapping.${empty}`)} optional={empty === 'none'} options={columns} />
  );
  const used = [periodColumn, firstArea];
  const narrow = draft.columns.map((one, index) => ({ ...one, index })).filter(({ name, values, hasMore }) => !hasMore && values.length > 1 && values.length <= 60 && !used.includes(name));
  const wider = areas.filter(({ name }) => name !== '' && name !== place).map(({ name }) => ({ value: name, text: name }));

  return (
    <>
      <h2>{t('mapping.columns')}</h2>
      <div className="mapping-grid">
        {column('periodColumn', 'period', 'onePeriod')}
        {!periodColumn && <TextField name="mapping.fixedPeriod" label={t('mapping.fixedPeriod')} hint={t('form.periodHint')} width="short" />}
        {column('valueColumn', 'value', 'workedOut')}
        {divided.includes(valueType) && column('numeratorColumn', 'numerator', 'none')}
        {divided.includes(valueType) && column('denominatorColumn', 'denominator', 'none')}
        {column('statusColumn', 'status', 'none')}
        {column('seriesColumn', 'series', 'none')}
      </div>
      <h2>{t('mapping.area')}</h2>
      <div className="mapping-grid">
        {column('areaColumns', 'areaColumn', 'oneArea')}
        {firstArea && column('areaColumns2', 'areaColumn2', 'none')}
        {firstArea && column('areaColumns3', 'areaColumn3', 'none')}
        {firstArea && column('areaCodeColumn', 'areaCode', 'none')}
        {firstArea && <TextField name="mapping.totalArea" label={t('mapping.totalArea')} optional width="medium" />}
        {firstArea && <SelectField name="mapping.placeArea" label={t('mapping.place')} empty={t('form.choose')} options={areas.filter(({ name }) => name).map(({ name, rows }) => ({ value: name, text: t('mapping.areaRows', { name, count: rows }) }))} />}
      </div>
      {firstArea && wider.length > 0 && wider.length <= 40 && <Checkboxes name="mapping.comparedAreas" label={t('mapping.compared')} optional options={wider} />}
      {narrow.length > 0 && (
        <>
          <h2>{t('mapping.rows')}</h2>
          <p>{t('mapping.rowsLead')}</p>
          <div className="mapping-grid">
            {narrow.map(({ name, values, index }) => (
              <SelectField
                key={name} name={`mapping.filters.${index}`} label={name} empty={t('mapping.all')} optional
                options={values.map((value) => ({ value: value || blank, text: value || t('mapping.blank') }))}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
