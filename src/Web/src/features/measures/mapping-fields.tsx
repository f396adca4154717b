import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Checkboxes } from '../../ui/checkboxes';
import { TextField } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { FirstRows } from './first-rows';
import { divided } from './measure-form';
import { blank, choosesRows, type Draft, type MappingValues, type Preview } from './mapping-values';

interface Props {
  control: Control<MappingValues>;
  draft: Draft;
  areas: Preview['areas'];
  valueType: string;
}

/** Which area and which rows count first: the columns are mostly found by their headings. */
export function MappingFields({ control, draft, areas, valueType }: Props) {
  const { t } = useTranslation('measures');
  const mapping = useWatch({ control, name: 'mapping' });
  const { periodColumn, areaColumns: firstArea, placeArea: place } = mapping;
  const columns = draft.columns.map(({ name }) => ({ value: name, text: name }));
  const column = (name: string, label: string, empty: string) => (
    <SelectField name={`mapping.${name}`} label={t(`mapping.${label}`)} empty={t(`mapping.${empty}`)} optional={empty === 'none'} options={columns} />
  );
  const narrow = draft.columns.map((one, index) => ({ ...one, index }))
    .filter(({ name, values, hasMore }) => !hasMore && values.length > 1 && values.length <= 60 && choosesRows({ mapping }, name));
  const named = areas.filter(({ name }) => name !== '');
  const wider = named.filter(({ name }) => name !== place).map(({ name }) => ({ value: name, text: name }));

  return (
    <>
      <h2>{t('mapping.rows')}</h2>
      <p>{t('mapping.rowsLead')}</p>
      <div className="mapping-grid">
        {firstArea && (
          // A select that was there before its choices has forgotten what was chosen.
          <SelectField
            key={named.length} name="mapping.placeArea" label={t('mapping.place')} empty={t('form.choose')}
            options={named.map(({ name, rows }) => ({ value: name, text: t('mapping.areaRows', { name, count: rows }) }))}
          />
        )}
        {narrow.map(({ name, values, index }) => (
          <SelectField
            key={name} name={`mapping.filters.${index}`} label={name} empty={t('mapping.all')} optional
            options={values.map((value) => ({ value: value || blank, text: value || t('mapping.blank') }))}
          />
        ))}
      </div>
      {firstArea && wider.length > 0 && wider.length <= 40 && <Checkboxes name="mapping.comparedAreas" label={t('mapping.compared')} optional options={wider} />}
      <h2>{t('mapping.columns')}</h2>
      <p>{t('mapping.columnsLead')}</p>
      <FirstRows {...draft} />
      <div className="mapping-grid">
        {column('periodColumn', 'period', 'onePeriod')}
        {!periodColumn && <TextField name="mapping.fixedPeriod" label={t('mapping.fixedPeriod')} hint={t('form.periodHint')} width="short" />}
        {column('valueColumn', 'value', 'workedOut')}
        {divided.includes(valueType) && column('numeratorColumn', 'numerator', 'none')}
        {divided.includes(valueType) && column('denominatorColumn', 'denominator', 'none')}
        {column('statusColumn', 'status', 'none')}
        {column('seriesColumn', 'series', 'none')}
        {column('areaColumns', 'areaColumn', 'oneArea')}
        {firstArea && column('areaColumns2', 'areaColumn2', 'none')}
        {firstArea && column('areaColumns3', 'areaColumn3', 'none')}
        {firstArea && column('areaCodeColumn', 'areaCode', 'none')}
        {firstArea && <TextField name="mapping.totalArea" label={t('mapping.totalArea')} optional width="medium" />}
      </div>
    </>
  );
}
