import { useMemo } from 'react';
import type { Scenario } from '../../../contract/charters.ts';
import type { Charter } from '../../../core/charters/charter.ts';
import { sinceTheStart } from '../../../core/days/day.ts';
import { readyMadeCharters } from '../../../core/charters/readyMade/index.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useRead } from '../../rpc/queries.ts';

/** A charter that can be tried or held against. */
export interface CharterSource {
  /** `inForce`, `adopted:2`, `draft:…`, `scenario:…`, `ready:equal`. */
  readonly value: string;
  readonly label: string;
  readonly charter: Charter;
  readonly scenario: Scenario | null;
}

/** Every charter there is to choose from: today's first, then the group's own drafts and scenarios, others it had, and the ready-made. */
export function useCharterSources(): { readonly sources: readonly CharterSource[]; readonly ready: boolean } {
  const { t } = useT();
  const format = useFormat();
  const history = useRead('charters.history').data;
  const drafts = useRead('charters.drafts').data;
  const scenarios = useRead('charters.scenarios').data;
  return useMemo(() => {
    const of = (value: string, label: string, charter: Charter, scenario: Scenario | null = null): CharterSource => ({
      value,
      label,
      charter,
      scenario,
    });
    const inForce = history?.find((charter) => charter.inForce);
    const others = (history ?? []).filter((charter) => !charter.inForce);
    return {
      ready: history !== undefined && drafts !== undefined && scenarios !== undefined,
      sources: [
        ...(inForce ? [of('inForce', t('whatif:source.inForce', { title: format.label(inForce.charter.title) }), inForce.charter)] : []),
        ...(drafts ?? []).map((draft) => of(`draft:${draft.id}`, t('whatif:source.draft', { name: draft.name }), draft.charter)),
        ...(scenarios ?? []).map((one) =>
          of(`scenario:${one.id}`, t('whatif:source.scenario', { name: one.name }), one.trial.charter, one),
        ),
        ...others.map((one) =>
          of(
            `adopted:${one.number}`,
            one.adoptedFrom === sinceTheStart
              ? t('whatif:source.first', { title: format.label(one.charter.title) })
              : t('whatif:source.adopted', { title: format.label(one.charter.title), day: format.day(one.adoptedFrom) }),
            one.charter,
          ),
        ),
        ...readyMadeCharters.map((charter) =>
          of(`ready:${charter.name}`, t('whatif:source.ready', { title: format.label(charter.title) }), charter),
        ),
      ],
    };
  }, [t, format, history, drafts, scenarios]);
}
