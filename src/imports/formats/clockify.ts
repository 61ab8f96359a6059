import type { TableFormat } from '../table/format.ts';
import { timeRows } from '../time/row.ts';
import { common, ignored, mark, own, unread, withBrackets } from './column.ts';
import { words } from './words.ts';

const hours = 'h|hh:mm:ss|hours|heures|std|stunden|horas|ore|u|uur|uren|godz|godz\\.|ч|часы|год|години|時間|时|小时|小時|시간|sa|t|tim';
const decimals = '(?:in )?(?:dec|dez|des|ond|дес|деся|десят|10進|十進|十进|小数|小數|십진|dzies|czas dzies).{0,14}';

/**
 * Clockify's detailed report. Its headers follow the language of whoever exports, its days and clocks their settings; tasks can be renamed, other
 * columns come and go, and the last empty cell of a row may be missing. Amounts and approvals of its own are not read.
 */
export const clockify: TableFormat = {
  name: 'clockify',
  reason: 'headersClockify',
  columns: [
    common('member'),
    common('email'),
    common('project'),
    unread('client'),
    common('description'),
    common('task'),
    common('activity'),
    common('tags'),
    unread('billable'),
    common('type'),
    own(
      'day',
      dropped(words.day, [
        'Date',
        'Datum',
        'Fecha',
        'Data',
        'Day',
        'Jour',
        'Tag',
        'Día',
        'Dia',
        'Giorno',
        'Dag',
        'Dzień',
        'Дата',
        'День',
        '日付',
        '日',
        '날짜',
        '日期',
      ]),
    ),
    common('start'),
    common('endDay'),
    common('end', { pt: ['Fim do tempo', 'Tempo final'] }),
    { field: 'duration', names: {}, pattern: withBrackets(words.duration, hours), isMark: true },
    { field: 'durationDecimal', names: {}, pattern: withBrackets(words.duration, decimals), isMark: true },
    common('duration'),
    {
      field: '-rate',
      names: {},
      pattern:
        /^(?:billable|cost|taux|tarif|tarifa|montant|importe|monto|cantidad|abrechenbarer|rechnungsbetrag|verrechenbarer|taxa|valor|montante|tariffa|importo|factureerbaar|factureerbare|tarief|bedrag|stawka|kwota|оплачиваем|ставка|сумма|оплачуван|сума|請求|金額|청구|금액|计费|可计费|計費).{0,30}[(（].{1,5}[)）]$/u,
      isMark: true,
    },
    mark('Group', 'Groupe', 'Gruppe', 'Grupo', 'Gruppo', 'Groep', 'Grupa', 'Группа', 'Група', 'グループ', '그룹', '组', '群組', '小组'),
    mark('Kiosk', 'Kiosque', 'Quiosque', 'Kiosco', 'Quiosco', 'Chiosco', 'Киоск', 'Кіоск', 'キオスク', '키오스크'),
    mark(
      'Approval',
      'Approved by',
      'Approbation',
      'Approuvé par',
      'Genehmigung',
      'Genehmigt von',
      'Aprobación',
      'Aprobado por',
      'Aprovação',
      'Aprovado por',
      'Approvazione',
      'Goedkeuring',
      'Zatwierdzenie',
    ),
    mark(
      'Invoiced',
      'Invoice ID',
      'Facturé',
      'Numéro de facture',
      'ID de facture',
      'Fakturiert',
      'Rechnungs-ID',
      'Facturado',
      'ID de factura',
      'Faturado',
    ),
    mark(
      'Date of creation',
      'Date de création',
      'Erstellungsdatum',
      'Fecha de creación',
      'Fecha creación',
      'Data de criação',
      'Data di creazione',
      'Aanmaakdatum',
      'Data utworzenia',
      'Дата создания',
      'Дата створення',
      '作成日',
      '생성 날짜',
      '创建日期',
      '建立日期',
    ),
    ignored('Team', 'Équipe', 'Equipo', 'Equipe'),
  ],
  needs: [['day'], ['start', 'duration', 'durationDecimal'], ['duration', 'durationDecimal', 'end']],
  leastMarks: 1,
  repeated: 'leftOut',
  inFileName: /clockify/iu,
  languageIsWeak: true,
  rows: timeRows,
};

/** Clockify always says which date a column holds, the start's or the end's: a bare "Date" is another tool's. */
function dropped(names: typeof words.day, without: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(names).map(([language, list]) => [language, (list as readonly string[]).filter((name) => !without.includes(name))]),
  );
}
