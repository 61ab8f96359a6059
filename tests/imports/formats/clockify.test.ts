import { describe, expect, it } from 'vitest';
import { read, refusalOf } from '../help.ts';

const header =
  '"Project","Client","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (EUR)","Billable Amount (EUR)"';
const example = [
  header,
  '"Atelier","","Plan","","Ada Exemple","","ada@exemple.test","bois","No","03/02/2026","09:00:00 AM","03/02/2026","11:00:00 AM","02:00:00","2.00","0.00","0.00"',
  '"Fablab","Mairie","Permanence","Accueil","Bo Exemple","","bo@exemple.test","","Yes","03/13/2026","02:00 PM","03/13/2026","03:30 PM","01:30:00","1.50","25.00","37.50"',
].join('\r\n');

/** Header, one row that any of them has, in the column order of the report. `|` separates cells. */
const languages: readonly (readonly [string, string, string])[] = [
  [
    'en',
    'Project|Client|Description|Task|User|Group|Email|Tags|Billable|Start Date|Start Time|End Date|End Time|Duration (h)|Duration (decimal)|Billable Rate (USD)|Billable Amount (USD)',
    'No',
  ],
  [
    'fr',
    'Projet|Client|Description|Tâche|Utilisateur|Groupe|Email|Balises|Facturable|Date de début|Heure de début|Date de fin|Heure de fin|Durée (h)|Durée (décimal)|Taux facturable (USD)|Montant facturable (USD)',
    'Non',
  ],
  [
    'de',
    'Projekt|Kunde|Beschreibung|Aufgabe|Benutzer|Gruppe|Email|Tags|Abrechenbar|Startdatum|Startzeit|Enddatum|Endzeit|Dauer (h)|Dauer (dezimal)|Abrechenbarer Tarif (CHF)|Rechnungsbetrag (CHF)',
    'Nein',
  ],
  [
    'es',
    'Proyecto|Cliente|Descripción|Tarea|Usuario|Grupo|Correo electrónico|Etiquetas|Facturable|Fecha de inicio|Hora de inicio|Fecha de finalización|Hora de finalización|Duración (h)|Duración (decimal)|Tarifa facturable (USD)|Importe facturable (USD)',
    'No',
  ],
  [
    'pt',
    'Projeto|Cliente|Descrição|Tarefa|Usuário|Grupo|E-mail|Etiquetas|Faturável|Data de início|Hora de início|Data de término|Hora de término|Duração (h)|Duração (decimal)|Taxa faturável (BRL)|Valor faturável (BRL)',
    'Não',
  ],
  [
    'pt, as it was',
    'Projeto|Cliente|Descrição|Tarefa|Do utilizador|Grupo|Email|Etiqueta|Faturável|Data de início|Hora de início|Data final|Hora de término|Duração (h)|Duração (decimal)|Taxa Faturável (USD)|Valor Faturável (USD)',
    'Não',
  ],
  [
    'it',
    'Progetto|Cliente|Descrizione|Attività|Utente|Gruppo|Email|Tag|Fatturabile|Data di inizio|Ora di inizio|Data di fine|Ora di fine|Durata (h)|Durata (decimale)|Tariffa fatturabile (EUR)|Importo fatturabile (EUR)',
    'No',
  ],
  [
    'nl',
    'Project|Klant|Beschrijving|Taak|Gebruiker|Groep|E-mail|Tags|Factureerbaar|Startdatum|Starttijd|Einddatum|Eindtijd|Duur (u)|Duur (decimaal)|Factureerbaar tarief (EUR)|Factureerbaar bedrag (EUR)',
    'Nee',
  ],
  [
    'pl',
    'Projekt|Klient|Opis|Zadanie|Użytkownik|Grupa|E-mail|Tagi|Rozliczalny|Data rozpoczęcia|Godzina rozpoczęcia|Data zakończenia|Godzina zakończenia|Czas trwania (h)|Czas trwania (dziesiętny)|Stawka (PLN)|Kwota (PLN)',
    'Nie',
  ],
  [
    'ru',
    'Проект|Клиент|Описание|Задача|Пользователь|Группа|Email|Теги|Оплачиваемый|Дата начала|Время начала|Дата окончания|Время окончания|Длительность (ч)|Длительность (десятичное)|Ставка (RUB)|Сумма (RUB)',
    'Нет',
  ],
  [
    'uk',
    'Проєкт|Клієнт|Опис|Завдання|Користувач|Група|Електронна пошта|Теги|Оплачуваний|Дата початку|Час початку|Дата завершення|Час завершення|Тривалість (год)|Тривалість (десяткова)|Ставка (UAH)|Сума (UAH)',
    'Ні',
  ],
  [
    'ja',
    'プロジェクト|クライアント|説明|タスク|ユーザー|グループ|メール|タグ|請求可能|開始日|開始時刻|終了日|終了時刻|期間 (時間)|期間 (10進数)|請求レート (JPY)|請求金額 (JPY)',
    'いいえ',
  ],
  [
    'ko',
    '프로젝트|고객|설명|작업|사용자|그룹|이메일|태그|청구 가능|시작 날짜|시작 시간|종료 날짜|종료 시간|기간 (시간)|기간 (십진수)|청구 요율 (KRW)|청구 금액 (KRW)',
    '아니요',
  ],
  [
    'zh',
    '项目|客户|描述|任务|用户|组|电子邮件|标签|可计费|开始日期|开始时间|结束日期|结束时间|持续时间 (小时)|持续时间 (十进制)|计费费率 (CNY)|计费金额 (CNY)',
    '否',
  ],
];
const row = (no: string): string =>
  `Atelier||Plan|Accueil|Ada Exemple||ada@exemple.test|bois, plan|${no}|2026-03-02|22:30:00|2026-03-03|00:30:00|02:00:00|2.00|0.00|0.00`;
const quoted = (line: string): string =>
  line
    .split('|')
    .map((cell) => `"${cell}"`)
    .join(',');

describe('Clockify detailed report', () => {
  it('reads the reference: days month first by the whole column, both halves of the day, with and without seconds', () => {
    const proposal = read(example);
    expect(proposal).toMatchObject({ format: 'clockify', dateOrder: 'mdy', refused: [], projects: ['Atelier', 'Fablab'] });
    expect(proposal.reasons).toEqual(['headersClockify', 'datesColumn']);
    expect(proposal.rows.map((one) => [one.memberName, one.day, one.startTime, one.quantity, one.activityHint, one.tags])).toEqual([
      ['Ada Exemple', '2026-03-02', '09:00:00', 7_200, null, 'bois'],
      ['Bo Exemple', '2026-03-13', '14:00:00', 5_400, 'Accueil', null],
    ]);
  });

  it.each(languages)('reads its headers in %s, to the same row', (_language, heads, no) => {
    for (const made of [
      `${quoted(heads)}\n${quoted(row(no))}`,
      `\ufeff${quoted(heads).replaceAll(',', ';')}\r\n${quoted(row(no)).replaceAll('","', '";"')}\r\n`,
    ]) {
      const proposal = read(made);
      expect(proposal.format).toBe('clockify');
      expect(proposal.refused).toEqual([]);
      expect(proposal.rows).toMatchObject([
        {
          memberName: 'Ada Exemple',
          memberEmail: 'ada@exemple.test',
          project: 'Atelier',
          day: '2026-03-02',
          startTime: '22:30:00',
          quantity: 7_200,
          description: 'Plan',
          activityHint: 'Accueil',
          tags: 'bois, plan',
        },
      ]);
    }
  });

  it('rule 3: a renamed task, other columns added, others absent, are never fatal', () => {
    const variants: readonly (readonly [string, string])[] = [
      ['"Task"', '"Activity"'],
      ['"Task"', '"Work package"'],
      ['"Client",', ''],
      ['"Billable",', ''],
      ['"Group",', ''],
      ['"Tags",', ''],
    ];
    const cells: Readonly<Record<string, number>> = { '"Client",': 1, '"Billable",': 8, '"Group",': 5, '"Tags",': 7 };
    for (const [from, to] of variants) {
      const [head, ...rows] = example.split('\r\n');
      const cut = cells[from];
      const made = [
        head!.replace(from, to),
        ...rows.map((line) =>
          cut === undefined
            ? line
            : line
                .split(',')
                .filter((_, index) => index !== cut)
                .join(','),
        ),
      ];
      const proposal = read(made.join('\n'));
      expect(proposal).toMatchObject({ format: 'clockify', refused: [] });
      expect(proposal.rows.map((one) => one.quantity)).toEqual([7_200, 5_400]);
      if (to.startsWith('"A')) expect(proposal.rows[1]?.activityHint).toBe('Accueil');
      if (to.startsWith('"W')) expect(proposal.columns).toContainEqual({ name: 'Work package', field: null });
    }
    const more = 'Type,Invoiced,Invoice ID,Kiosk,Approval,Approved by,Date of creation,Cost centre'
      .split(',')
      .map((name) => `"${name}"`)
      .join(',');
    const rest = '"Regular","No","","","Approved","Lead","03/14/2026","7"';
    const wide = example.split('\r\n').map((line, index) => `${line},${index === 0 ? more : rest}`);
    expect(read(wide.join('\n'))).toMatchObject({ format: 'clockify', refused: [], rowsTotal: 2 });
  });

  it('a row may lack its last empty cell, and a report its durations', () => {
    const short =
      '"Project","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Client"\n' +
      '"Project A","Working hard","Task 1","Peter Tester","","peter@exemple.test","","Yes","03/04/2024","10:23 AM","03/04/2024","11:23:01 AM"\n';
    const proposal = read(short, { dateOrder: 'mdy' });
    expect(proposal).toMatchObject({ format: 'clockify', refused: [] });
    expect(proposal.rows[0]).toMatchObject({ day: '2024-03-04', quantity: 3_601, activityHint: 'Task 1' });
  });

  it('rule 2: refuses by name what can be no work, and keeps the rest', () => {
    const line = (from: string, to: string, hours: string, day = '03/13/2026', endDay = day, type = ''): string =>
      `"Atelier","","x","","Ada","","","","No","${day}","${from}","${endDay}","${to}","${hours}","${hours === '' ? '' : '1.00'}","0","0","${type}"`;
    const proposal = read(
      [
        `${header},"Type"`,
        line('09:00:00', '10:00:00', '01:00:00'),
        line('09:00:00', '10:00:00', '03:00:00'),
        line('09:00:00', '10:00:00', '-2000:00:00'),
        line('09:00:00', '10:00:00', '600:00:00', '03/13/2026', '04/07/2026'),
        line('09:00:00', '10:00:00', '01:00:00', '13/15/2026'),
        line('23:00:00', '01:00:00', '02:00:00', '03/14/2026', '03/15/2026'),
        line('09:00:00', '10:00:00', '01:00:00', '03/16/2026', '03/16/2026', 'Break'),
        line('09:00:00', '10:00:00', '01:00:00', '03/17/2026', '03/17/2026', 'Regular'),
        line('09:00:00', '', '', '03/18/2026', ''),
        line('10:23:52', '10:23:52', '00:00:00', '03/19/2026'),
      ].join('\n'),
    );
    expect(proposal.rows.map((one) => one.row)).toEqual([2, 7, 9]);
    expect(proposal.refused.map(({ row: at, code }) => [at, code])).toEqual([
      [3, 'ROW_DURATION_MISMATCH'],
      [4, 'QUANTITY_NOT_POSITIVE'],
      [5, 'DAY_OVER_24_HOURS'],
      [6, 'DATE_IMPOSSIBLE'],
      [8, 'ROW_NOT_WORK'],
      [10, 'ROW_UNFINISHED'],
      [11, 'QUANTITY_NOT_POSITIVE'],
    ]);
  });

  it('tells day from month by the durations of nights, where no day is greater than twelve', () => {
    const night = (day: string, endDay: string): string =>
      `"Atelier","","x","","Ada","","","","No","${day}","22:30:00","${endDay}","00:30:00","02:00:00","2.00","0","0"`;
    const dmy = read([header, night('02/03/2026', '03/03/2026'), night('05/06/2026', '06/06/2026')].join('\n'));
    expect(dmy.rows.map((one) => one.day)).toEqual(['2026-03-02', '2026-06-05']);
    expect(dmy.reasons).toContain('datesDuration');
    const mdy = read([header, night('03/02/2026', '03/03/2026'), night('06/05/2026', '06/06/2026')].join('\n'));
    expect(mdy.rows.map((one) => one.day)).toEqual(['2026-03-02', '2026-06-05']);
  });

  it('asks once where nothing tells: headers in English say nothing, in French that the day comes first, and the column wins over both', () => {
    const one = (day: string, heads = header): string =>
      `${heads}\n"Atelier","","x","","Ada","","","","No","${day}","09:00:00","${day}","10:00:00","01:00:00","1.00","0","0"\n`;
    expect(refusalOf(one('03/02/2026')).code).toBe('DATE_AMBIGUOUS');
    expect(read(one('03/02/2026'), { dateOrder: 'mdy' }).rows[0]?.day).toBe('2026-03-02');
    // A format that the tool can be set to, and that nobody writes by hand.
    expect(read(one('03.25.2026')).rows[0]?.day).toBe('2026-03-25');
    expect(read(one('25.03.2026')).rows[0]?.day).toBe('2026-03-25');
    expect(read(one('03.02.2026')).rows[0]?.day).toBe('2026-02-03');
    const french = quoted(languages[1]![1]);
    expect(read(one('02/03/2026', french)).rows[0]?.day).toBe('2026-03-02');
    expect(read(one('03/25/2026', french)).rows[0]?.day).toBe('2026-03-25');
  });
});
