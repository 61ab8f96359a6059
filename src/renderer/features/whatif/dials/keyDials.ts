import type { Charter, Decimal, Label } from '../../../../core/charters/charter.ts';
import type { Bound, Eligibility, Key, Source } from '../../../../core/charters/keys.ts';
import { decimalText, percentDigits, scaled, wholePercent } from '../../../../core/quantities/decimal.ts';
import type { Detail, Path } from './dial.ts';
import { amountLimit, type Maker, type Place } from './maker.ts';
import { closedRange, openRange, wholeRange } from './range.ts';

/** The figures of a key: of what it follows, its seniority bands, who is eligible, floor and cap. */
export function keyDials(maker: Maker, place: Place, key: Key, path: Path): void {
  sourceDials(maker, place, key.of, [...path, 'of'], null);
  key.seniority.forEach((band, at) => {
    const inner = [...path, 'seniority', at];
    const [before, after] = [key.seniority[at - 1], key.seniority[at + 1]];
    const detail = band.years > 0 ? bandDetail(band.years) : null;
    maker.decimal(
      place,
      'coefficient',
      [...inner, 'coefficient'],
      'times',
      4,
      (value) => ({ ...openRange(value, { digits: 2, usual: '2', limit: '1000', aboveZero: true }), step: '0.05' }),
      { detail },
    );
    maker.whole(
      place,
      'seniorityYears',
      [...inner, 'years'],
      'years',
      () => closedRange(String(before ? before.years + 1 : 0), String(after ? after.years - 1 : Math.max(40, band.years))),
      detail,
    );
  });
  eligibilityDials(maker, place, key.eligible, [...path, 'eligible']);
  if (key.atLeast?.is === 'value')
    maker.decimal(place, 'atLeast', [...path, 'atLeast', 'value'], 'number', 4, (value) =>
      openRange(value, { digits: 4, usual: '100', limit: amountLimit }),
    );
  if (key.atLeast?.is === 'percentOfMean') maker.percent(place, 'atLeastOfMean', [...path, 'atLeast', 'percent'], '10000', '1', '200');
  if (key.smallest !== null)
    maker.decimal(place, 'smallest', [...path, 'smallest'], 'money', maker.digits, (value) => {
      const open = openRange(value, { digits: maker.digits, usual: '10', limit: amountLimit });
      const limit = key.cap?.is === 'amount' ? key.cap.amount : open.limit;
      return { ...open, most: smaller(open.most, limit, maker.digits), limit };
    });
  boundDial(maker, place, 'floor', key, [...path, 'floor']);
  boundDial(maker, place, 'cap', key, [...path, 'cap']);
}

const bandDetail = (years: number): Detail => ({
  by: 'member',
  label: { en: `from ${years} ${years === 1 ? 'year' : 'years'} on`, fr: `à partir de ${years} ${years === 1 ? 'an' : 'ans'}` },
});

function sourceDials(maker: Maker, place: Place, source: Source, path: Path, detail: Detail | null): void {
  const figure = (usual: string, aboveZero: boolean) => (value: Decimal) =>
    openRange(value, { digits: 4, usual, limit: amountLimit, aboveZero });
  switch (source.by) {
    case 'weight':
      if (source.fade?.form === 'compound')
        maker.decimal(place, 'fadePercent', [...path, 'fade', 'percentPerMonth'], 'percent', 4, (value) => ({
          ...closedRange('0', larger(value, '20'), '0.5'),
          limit: '99.9999',
        }));
      if (source.fade?.form === 'linear')
        maker.whole(place, 'fadeMonths', [...path, 'fade', 'months'], 'months', (value) => wholeRange(value, 1, 120, 1200));
      break;
    case 'figure':
      if (source.atMost !== null) maker.decimal(place, 'figureAtMost', [...path, 'atMost'], 'number', 4, figure('1000', true), { detail });
      break;
    case 'each':
      maker.decimal(place, 'each', [...path, 'amount'], 'money', 4, figure('1000', true), { detail });
      break;
    case 'amounts':
      source.amounts.forEach((one, at) =>
        maker.decimal(place, 'amountOf', [...path, 'amounts', at, 'amount'], 'money', 4, figure('1000', isOnlyOne(source.amounts, at)), {
          detail: { by: 'member', label: { en: one.member, fr: one.member } },
        }),
      );
      break;
    case 'sum':
      source.parts.forEach((part, at) => {
        const inner = sourceDetail(part.of, maker.charter);
        const onlyOne = isOnlyOne(
          source.parts.map((one) => ({ amount: one.times })),
          at,
        );
        maker.decimal(
          place,
          'points',
          [...path, 'parts', at, 'times'],
          'times',
          4,
          (value) => openRange(value, { digits: 4, usual: '10', limit: '1000000', aboveZero: onlyOne }),
          { detail: inner },
        );
        sourceDials(maker, place, part.of, [...path, 'parts', at, 'of'], inner);
      });
      break;
    case 'mix': {
      const parts = source.parts.map((part, at) => ({
        path: [...path, 'parts', at, 'percent'],
        detail: sourceDetail(part.of, maker.charter),
      }));
      maker.parts(place, 'part', parts, parts.length - 1);
      source.parts.forEach((part, at) => sourceDials(maker, place, part.of, [...path, 'parts', at, 'of'], parts[at]!.detail));
      break;
    }
    case 'equal':
    case 'rights':
    case 'hours':
    case 'key':
  }
}

/** The last figure that is not nothing cannot become nothing: then nobody could ever hold the key. */
function isOnlyOne(parts: readonly { readonly amount: Decimal }[], at: number): boolean {
  return parts.every((part, index) => index === at || Number(part.amount) === 0);
}

function larger(left: Decimal, right: Decimal): Decimal {
  return scaled(left, percentDigits) > scaled(right, percentDigits) ? left : right;
}

function sourceDetail(source: Source, charter: Charter): Detail {
  return { by: source.by, label: sourceLabel(source, charter) };
}

function sourceLabel(source: Source, charter: Charter): Label | null {
  if (source.by === 'figure') return charter.figures.find((figure) => figure.name === source.figure)?.label ?? null;
  if (source.by === 'key') return charter.keys[source.key]?.label ?? null;
  if ((source.by !== 'weight' && source.by !== 'hours') || source.activities === null) return null;
  const labels = source.activities.map((key) => charter.activities.find((activity) => activity.key === key)?.label ?? { en: key, fr: key });
  return { en: labels.map(({ en }) => en).join(', '), fr: labels.map(({ fr }) => fr).join(', ') };
}

export function eligibilityDials(maker: Maker, place: Place, eligible: Eligibility | null, path: Path): void {
  if (!eligible) return;
  if (eligible.presenceDays !== null)
    maker.whole(place, 'presenceDays', [...path, 'presenceDays'], 'days', (value) => wholeRange(value, 0, 366, 40_000));
  if (eligible.seniorityMonths !== null)
    maker.whole(place, 'seniorityMonths', [...path, 'seniorityMonths'], 'months', (value) => wholeRange(value, 0, 60, 1200));
  if (eligible.hours !== null) maker.whole(place, 'hours', [...path, 'hours'], 'hours', (value) => wholeRange(value, 0, 200, 1_000_000));
}

/** A floor stays at or below a cap of its own kind, a cap above nothing; floors of named people come to 100 percent at most. */
function boundDial(maker: Maker, place: Place, which: 'floor' | 'cap', key: Key, path: Path): void {
  const bound: Bound | null = key[which];
  if (!bound) return;
  if (bound.is === 'figure') {
    const least = which === 'cap' ? '1' : '0';
    maker.decimal(place, which, [...path, 'percent'], 'percent', percentDigits, (value) => ({
      ...closedRange(scaled(value, percentDigits) < scaled(least, percentDigits) ? value : least, larger(value, '100')),
      limit: '10000',
    }));
    return;
  }
  const digits = bound.is === 'percent' ? percentDigits : maker.digits;
  const other = key[which === 'floor' ? 'cap' : 'floor'];
  const bounding = other?.is === bound.is ? (other.is === 'percent' ? other.percent : other.is === 'amount' ? other.amount : null) : null;
  const named = new Set(key.eligible?.members ?? []).size;
  const part = which === 'floor' && named > 0 ? decimalText(wholePercent / BigInt(named), percentDigits) : '100';
  const limit = bound.is === 'percent' ? part : amountLimit;
  maker.decimal(place, which, [...path, bound.is], bound.is === 'percent' ? 'percent' : 'money', digits, (value) => {
    const open = bound.is === 'percent' ? { ...closedRange('0', part), limit } : openRange(value, { digits, usual: '1000', limit });
    if (which === 'floor') {
      const end = bounding !== null && scaled(bounding, digits) < scaled(limit, digits) ? bounding : limit;
      return { ...open, most: scaled(end, digits) < scaled(open.most, digits) ? end : open.most, limit: end };
    }
    const above = [bounding ?? '0', bound.is === 'amount' ? (key.smallest ?? '0') : '0'].reduce((left, right) => larger(left, right));
    const least = scaled(above, digits) > 0n ? above : smaller(open.step, figureOr(bound), digits);
    return { ...open, least };
  });
}

function figureOr(bound: Extract<Bound, { is: 'amount' | 'percent' }>): Decimal {
  return bound.is === 'amount' ? bound.amount : bound.percent;
}

function smaller(left: Decimal, right: Decimal, digits: number): Decimal {
  return scaled(left, digits) < scaled(right, digits) ? left : right;
}
