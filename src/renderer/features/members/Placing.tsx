import type { Member } from '../../../contract/people.ts';
import type { Charter } from '../../../core/charters/charter.ts';
import { useT } from '../../i18n/useT.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCharterOn } from '../shares/charterOn.ts';
import { ChoiceField, MultiSelectField } from '../../ui/index.ts';

export interface Placement {
  readonly colleges: readonly string[];
  readonly leaving: Member['leaving'];
}

interface PlacingProps {
  readonly placement: Placement;
  readonly onChange: (placement: Placement) => void;
  /** Their last day, once there is one. */
  readonly left: string | null;
}

/** The voting groups that the charter in force names: by its rule of rights. None where rights have nothing to do with colleges. */
export function collegesOf(charter: Charter | undefined) {
  return charter?.rights.rule === 'colleges' ? charter.rights.colleges : [];
}

/** Where a member sits by the charter in force, and how they left it: asked only where the charter makes something of it. */
export function Placing({ placement, onChange, left }: PlacingProps) {
  const { t } = useT();
  const format = useFormat();
  const adopted = useCharterOn(left);
  const colleges = collegesOf(adopted?.charter);
  // A college of an earlier charter stays shown until it is taken away.
  const former = placement.colleges.filter((key) => !colleges.some((college) => college.key === key));
  const terms = (adopted?.words ?? []).filter((line) => line.section === 'leaver');
  const wordsOf = (leaving: 'notAtFault' | 'atFault') => {
    const line = terms.find((one) => one.key === leaving);
    return {
      value: leaving,
      label: line ? format.label(line.title) : t(`members:leaving.${leaving}`),
      text: line ? format.label(line.words) : '',
    };
  };
  return (
    <>
      {colleges.length + former.length > 0 && (
        <MultiSelectField
          label={t('members:form.colleges')}
          hint={t('members:form.collegesHint')}
          placeholder={t('members:form.collegesNone')}
          value={placement.colleges}
          onChange={(chosen) => onChange({ ...placement, colleges: chosen })}
          options={[
            ...colleges.map((college) => ({ value: college.key, label: format.label(college.label) })),
            ...former.map((key) => ({ value: key, label: key })),
          ]}
        />
      )}
      {left !== null && (adopted?.charter.leaver || placement.leaving !== null) && (
        <ChoiceField
          label={t('members:form.leaving')}
          hint={t('members:form.leavingHint')}
          value={placement.leaving}
          onChange={(leaving) => onChange({ ...placement, leaving })}
          options={[wordsOf('notAtFault'), wordsOf('atFault')]}
        />
      )}
    </>
  );
}
