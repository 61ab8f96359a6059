import { RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import type { CharterSection } from '../../../core/charters/words.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { Button, Disclosure, Stack, SwitchField } from '../../ui/index.ts';
import { DialRow } from './DialRow.tsx';
import { figureAt, type Dial } from './dials/dial.ts';
import { dialsOf } from './dials/dialsOf.ts';
import { act, useTrialPart } from './store.ts';
import classes from './whatif.module.css';

/** What is argued about first stands first; what a contribution counts has its own switch. */
const order = ['steps', 'keys', 'rights', 'activities', 'leaver'] as const satisfies readonly CharterSection[];

/** Every figure of the tried charter, section by section. */
export function Dials() {
  const { t } = useT();
  const { digits } = useFormat();
  const charter = useTrialPart((state) => state.charter);
  const start = useTrialPart((state) => state.start);
  const dials = useMemo(() => dialsOf(charter, digits, start), [charter, digits, start]);
  return (
    <Stack>
      {charter !== start && (
        <div>
          <Button small icon={RotateCcw} onClick={() => act({ do: 'restore' })}>
            {t('whatif:dial.restore')}
          </Button>
        </div>
      )}
      {order.map((section) => {
        const inside = dials.filter((dial) => dial.section === section);
        if (inside.length === 0) return null;
        const moved = inside.filter((dial) => figureAt(start, dial.path) !== dial.value).length;
        const heading = t(`whatif:section.${section}`);
        return (
          <Disclosure
            key={section}
            open={section === 'steps' || section === 'rights' || dials.length <= 12}
            label={moved > 0 ? t('whatif:dial.moved', { heading, count: moved }) : heading}
          >
            {section === 'activities' && <Recount />}
            <Things dials={inside} start={start} />
          </Disclosure>
        );
      })}
      {dials.length === 0 && <p className={classes['soft']}>{t('whatif:dial.none')}</p>}
    </Stack>
  );
}

/** Dials of one activity, key or step stand together under its title. */
function Things({ dials, start }: { readonly dials: readonly Dial[]; readonly start: Parameters<typeof figureAt>[0] }) {
  const format = useFormat();
  const groups = Map.groupBy(dials, (dial) => dial.key);
  return (
    <div className={classes['things']}>
      {[...groups].map(([key, inside]) => (
        <fieldset key={key} className={classes['thing']}>
          <legend className={classes['thingTitle']}>{format.label(inside[0]!.title)}</legend>
          {inside.map((dial) => (
            <DialRow key={dial.id} dial={dial} before={figureAt(start, dial.path)} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Recount() {
  const { t } = useT();
  const recount = useTrialPart((state) => state.recount);
  return (
    <div className={classes['recount']}>
      <SwitchField
        label={t('whatif:recount.label')}
        hint={t(recount ? 'whatif:recount.on' : 'whatif:recount.off')}
        checked={recount}
        onChange={(on) => act({ do: 'recount', on })}
      />
    </div>
  );
}
