import type { Eligibility } from '../../../../core/charters/keys.ts';
import { useT } from '../../../i18n/useT.ts';
import { eligibilityOrNull, openToAll } from '../editing/blanks.ts';
import { at, type Part } from '../editing/part.ts';
import { useEditing } from './context.ts';
import { Grid, OptionalCountPart, SomePart, TickPart } from './fields.tsx';
import { useEligibleColleges } from './references.tsx';

/** Who may hold a key, take part in a levy or have rights. No condition at all is none written. */
export function Eligible({ part }: { readonly part: Part<Eligibility | null> }) {
  const { t } = useT();
  const { members } = useEditing();
  const colleges = useEligibleColleges();
  const whole: Part<Eligibility> = {
    value: part.value ?? openToAll,
    place: part.place,
    set: (value) => part.set(eligibilityOrNull(value)),
  };
  const several = [whole.value.presenceDays, whole.value.seniorityMonths, whole.value.hours].filter((one) => one !== null).length > 1;
  return (
    <Grid>
      <SomePart
        part={at(whole, 'types')}
        label={t('editor:eligible.types')}
        allWords={t('editor:eligible.everyone')}
        options={(['person', 'organisation'] as const).map((value) => ({ value, label: t(`editor:eligible.type.${value}`) }))}
      />
      {(colleges.length > 0 || whole.value.colleges !== null) && (
        <SomePart
          part={at(whole, 'colleges')}
          label={t('editor:eligible.colleges')}
          allWords={t('editor:eligible.everyCollege')}
          options={colleges}
        />
      )}
      <SomePart
        part={at(whole, 'members')}
        label={t('editor:eligible.members')}
        allWords={t('editor:eligible.everyone')}
        options={members}
      />
      <OptionalCountPart
        part={at(whole, 'presenceDays')}
        label={t('editor:eligible.presenceDays')}
        hint={t('editor:eligible.presenceHint')}
        most={40_000}
      />
      <OptionalCountPart
        part={at(whole, 'seniorityMonths')}
        label={t('editor:eligible.seniorityMonths')}
        hint={t('editor:eligible.seniorityHint')}
        most={1200}
      />
      <OptionalCountPart
        part={at(whole, 'hours')}
        label={t('editor:eligible.hours')}
        hint={t('editor:eligible.hoursHint')}
        unit="h"
        most={1_000_000}
      />
      {(several || whole.value.either) && <TickPart part={at(whole, 'either')} label={t('editor:eligible.either')} />}
      <TickPart part={at(whole, 'atEnd')} label={t('editor:eligible.atEnd')} />
    </Grid>
  );
}
