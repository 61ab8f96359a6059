import { BookOpen, Search } from 'lucide-react';
import { useState } from 'react';
import { charterPages } from '../../../core/charters/pages/index.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button, ChoiceField, Disclosure, Stack, TextField } from '../../ui/index.ts';
import { offeredCharters, type OfferedGroup } from './charterGroups.ts';
import classes from './start.module.css';

interface ChoiceProps {
  readonly value: string | null;
  readonly onChange: (name: string) => void;
  /** Opens the page of a charter. */
  readonly onRead: (name: string) => void;
  readonly error: string;
}

/** Which agreement to begin with: by the question that the group starts from, or found by a word. */
export function CharterChoice({ value, onChange, onRead, error }: ChoiceProps) {
  const { t } = useT();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const groups = offeredCharters(search, format.language);
  const open = (group: OfferedGroup, at: number): boolean =>
    search.trim() !== '' || (value === null ? at === 0 : group.charters.some((charter) => charter.name === value));
  return (
    <fieldset className={classes['choice']}>
      <legend className={classes['choiceTitle']}>{t('start:form.charter')}</legend>
      <p className={classes['choiceHint']}>{t('start:form.charterHint')}</p>
      {error && (
        <p className={classes['choiceError']} role="alert">
          {t('start:charters.needed')}
        </p>
      )}
      <TextField
        label={t('start:charters.search')}
        hideLabel
        placeholder={t('start:charters.search')}
        type="search"
        value={search}
        onChange={setSearch}
        leftSection={<Search size={16} aria-hidden />}
      />
      <p className="visually-hidden" aria-live="polite">
        {search.trim() === '' ? '' : t('start:charters.found', { count: groups.reduce((sum, { charters }) => sum + charters.length, 0) })}
      </p>
      {groups.length === 0 && <p className={classes['choiceHint']}>{t('start:charters.none')}</p>}
      <Stack gap="small">
        {groups.map((one, at) => (
          <Disclosure
            key={`${one.group} ${search.trim() !== ''}`}
            open={open(one, at)}
            label={t('start:charters.groupCount', { group: t(`start:charters.group.${one.group}`), number: one.charters.length })}
          >
            <Group group={one} value={value} onChange={onChange} onRead={onRead} />
          </Disclosure>
        ))}
      </Stack>
    </fieldset>
  );
}

function Group({ group: { group, charters }, value, onChange, onRead }: Omit<ChoiceProps, 'error'> & { readonly group: OfferedGroup }) {
  const { t } = useT();
  const format = useFormat();
  const chosen = charters.find((charter) => charter.name === value);
  const page = chosen && charterPages[chosen.name];
  return (
    <Stack gap="small">
      <ChoiceField
        label={t(`start:charters.group.${group}`)}
        hideLabel
        value={value}
        onChange={onChange}
        options={charters.map((charter) => ({
          value: charter.name,
          label: format.label(charter.title),
          text: format.label(charter.summary),
        }))}
      />
      {chosen && page && (
        <div className={classes['chosen']}>
          <p>{t('start:charters.suits', { whom: format.label(page.suits) })}</p>
          <Button kind="quiet" small icon={BookOpen} onClick={() => onRead(chosen.name)}>
            {t('start:charters.read', { title: format.label(chosen.title) })}
          </Button>
        </div>
      )}
    </Stack>
  );
}
