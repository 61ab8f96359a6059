import { frSigning } from './signing/fr.ts';
import { assembliesFr as assemblies } from './assemblies.ts';
import { capitalFr as capital } from './capital.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';

/** Each sentence says what is wrong, then what to do. Details: `details.ts`; the brackets: `template.ts`. */
export const fr: Readonly<Record<RefusalCode, string>> = spaced({
  BOOK_EXISTS: 'Un livre [nommé « {name} »|de ce nom] existe déjà. Choisissez un autre nom, ou ouvrez ce livre.',
  BOOK_NOT_FOUND: 'Le livre[ « {name} »] n’est plus à sa place. Remettez le fichier, ou ouvrez-le depuis son nouvel emplacement.',
  BOOK_NOT_OURS:
    '[« {name} »|Ce fichier] n’est pas un livre Tantième. Il est resté tel quel ; choisissez un fichier qui finit par .tantieme.',
  BOOK_NEWER:
    '[« {name} »|Ce livre] a été écrit par une version plus récente de Tantième. Il est resté tel quel ; mettez le programme à jour, puis rouvrez-le.',
  BOOK_DAMAGED: '[« {name} »|Ce livre] est abîmé. Rien n’a été changé ; restaurez une sauvegarde en copie depuis les réglages.',
  BOOK_BEHIND:
    'Ce fichier contient [{missing} changements de moins|moins de changements] que la dernière fois[ depuis le {since}]. Cherchez la copie plus récente, ou dites que vous continuez avec celle-ci.',
  BOOK_LOCKED: 'Ce livre est ouvert dans une autre fenêtre ou un autre programme. Fermez-le là-bas, ou lisez-le ici sans rien changer.',
  BOOK_READ_ONLY:
    'Ce livre peut seulement être lu ici. Pour le changer, copiez le fichier dans un dossier où vous pouvez écrire et ouvrez la copie.',
  BOOK_NOT_OPEN: 'Aucun livre n’est ouvert. Ouvrez-en un, puis réessayez.',
  DISK_FULL:
    'Le disque est plein : le changement n’a pas été enregistré, tout ce qui précède est sauf. Libérez de la place, puis réessayez.',
  DISK_GONE: 'Le disque qui contient ce livre ne répond plus : le changement n’a pas été enregistré. Rebranchez-le, puis réessayez.',
  SQLITE_TOO_OLD:
    'Le moteur de base de données[ ({version})] est trop ancien pour tenir un livre sans risque[ ; il faut {needed}]. Installez la version actuelle de Tantième.',
  BACKUP_NOT_FOUND: 'Cette sauvegarde n’est plus là. Choisissez-en une autre dans la liste.',
  BACKUP_DAMAGED: 'Cette sauvegarde n’a pas passé sa vérification, elle n’a donc pas été restaurée. Choisissez-en une plus ancienne.',
  FOLDER_NOT_WRITABLE: 'Rien ne peut être écrit dans [le dossier « {name} »|ce dossier]. Choisissez un autre dossier.',
  FILE_NOT_FOUND: 'Le fichier[ « {name} »] est introuvable. Vérifiez qu’il est toujours là, puis choisissez-le à nouveau.',
  ID_REUSED:
    'Ce changement a déjà été envoyé avec un autre contenu, il n’a donc pas été fait deux fois. Rechargez la page et saisissez-le à nouveau.',
  INPUT_INVALID:
    'Une partie de l’envoi n’a pas pu être lue[ : {field}][ ({limit} caractères au plus)]. Vérifiez votre saisie, puis réessayez.',
  NOT_ALLOWED:
    'La personne qui agit ne peut pas faire cela. Demandez à la personne responsable du livre, ou agissez au nom de quelqu’un qui le peut.',
  NOTHING_TO_UNDO: 'Il n’y a rien à annuler.',
  UNDO_IMPOSSIBLE: 'Cela ne peut plus être annulé : autre chose s’y appuie, ou c’est signé. Corrigez plutôt par une nouvelle écriture.',
  NOTHING_TO_REDO: 'Il n’y a rien à rétablir : rien n’a été annulé, ou autre chose a été fait depuis.',
  REDO_IMPOSSIBLE:
    'Cela ne peut plus être rétabli : le livre a changé à cet endroit (modification, clôture, retrait ou nouvelle saisie). Saisissez-le plutôt comme un nouveau changement.',
  CANCELLED: 'Arrêté à votre demande. Rien n’a été changé.',
  NAME_MISSING: 'Il manque le nom[ dans « {column} »]. Saisissez un nom.',
  CURRENCY_UNKNOWN: 'La monnaie[ « {currency} »] ne peut pas servir ici. [Utilisez {expected}.|Choisissez-en une dans la liste.]',
  CHARTER_UNKNOWN:
    'La charte[ « {name} »] n’est pas connue.[ Vouliez-vous dire « {near} » ?] Choisissez une des chartes toutes prêtes[ : {known}].',
  CHARTER_DATE_CLOSED:
    'Une charte ne peut pas commencer [le {day}|ce jour-là], car [tout est clôturé jusqu’au {closedTo}|ce moment est clôturé]. Choisissez un jour plus tardif.',
  CHARTER_NOT_JSON:
    'Ce fichier ne peut pas être lu comme une charte : ce n’est pas du JSON[ ; quelque chose ne va pas à la ligne {line} ou juste avant]. Cherchez-y une virgule, une parenthèse ou un guillemet manquant.',
  CHARTER_SCHEMA:
    '[Ce fichier annonce le schéma {schema}, qui n’est pas connu ici|Ce fichier ne dit pas quel schéma il suit]. Écrivez "schema": 2, ou mettez le programme à jour si la charte vient d’une version plus récente.',
  CHARTER_INVALID:
    'La forme de la charte n’est pas correcte[ dans {place}][ : {problem}][ ({expected})].[ Vouliez-vous dire « {near} » ?] Corrigez cette partie[ (et {more} de plus)], puis réessayez.',
  CHARTER_TOO_LONG:
    '[Dans {place}, il y a {count} éléments|Une liste de la charte est trop longue][ ; {limit} au plus sont acceptés]. Retirez-en ou regroupez-en.',
  CHARTER_TOO_DEEP:
    '[Dans {place}, des|Des] sources sont emboîtées trop profondément[ ; {limit} niveaux au plus sont acceptés]. Donnez aux plus profondes une clé à elles et renvoyez-y.',
  CHARTER_NAME_TWICE: '[Dans {place}, le|Le] nom [« {name} »|d’un élément] est employé une seconde fois. Donnez à chacun son propre nom.',
  CHARTER_ACTIVITY_UNKNOWN:
    '[Dans {place}, l’activité|L’activité] [« {name} »|qui est nommée] n’est pas dans cette charte.[ Vouliez-vous dire « {near} » ?] Corrigez le nom, ou ajoutez-la aux activités.',
  CHARTER_FIGURE_UNKNOWN:
    '[Dans {place}, le chiffre|Le chiffre] [« {name} »|qui est nommé] n’est pas dans cette charte.[ Vouliez-vous dire « {near} » ?] Corrigez le nom, ou ajoutez-le aux chiffres.',
  CHARTER_KEY_UNKNOWN:
    '[Dans {place}, la clé|La clé] [« {name} »|qui est nommée] n’est pas dans cette charte.[ Vouliez-vous dire « {near} » ?] Corrigez le nom, ou ajoutez-la aux clés.',
  CHARTER_STEP_UNKNOWN:
    '[Dans {place}, l’étape|L’étape] [« {name} »|qui est nommée] n’est pas dans cette charte.[ Vouliez-vous dire « {near} » ?] Corrigez le nom, ou ajoutez-la aux étapes.',
  CHARTER_COLLEGE_UNKNOWN:
    '[Dans {place}, le collège|Le collège] [« {name} »|qui est nommé] n’est pas dans cette charte.[ Vouliez-vous dire « {near} » ?] Corrigez le nom, ou ajoutez-le aux collèges.',
  CHARTER_FIGURE_OF_MEMBERS:
    '[Dans {place}, il|Il] faut un chiffre qui a une valeur par membre[, et « {name} » est celui de la coopérative]. Nommez-en un autre, ou déclarez-le comme celui des membres.',
  CHARTER_FIGURE_OF_GROUP:
    '[Dans {place}, il|Il] faut un chiffre de la coopérative[, et « {name} » a une valeur par membre]. Nommez-en un autre, ou déclarez-le comme celui de la coopérative.',
  CHARTER_TOO_FINE: '[Dans {place}, {text}|Un chiffre] a trop de décimales[ ; {digits} au plus y comptent]. Arrondissez.',
  CHARTER_TOO_LARGE:
    '[Dans {place}, {text}|Un chiffre] est trop grand pour être juste[ ; {limit} au plus y est accepté]. Vérifiez les chiffres.',
  CHARTER_NEGATIVE: '[Dans {place}, {text}|Un chiffre] est au-dessous de zéro. Indiquez-y zéro ou plus.',
  CHARTER_PERCENT: '[Dans {place}, {percent}|Un pourcentage] n’est pas une partie d’un tout. Indiquez un pourcentage de 0 à [{limit}|100].',
  CHARTER_OVER_100:
    '[Jusqu’à {place}, les|Les] pourcentages pris sur le même tout font [{percent} %|plus de 100 %]. Baissez-les jusqu’à 100 % au plus.',
  CHARTER_MIX:
    '[Dans {place}, les|Les] parts d’un mélange font [{percent} %|une autre somme que 100 %]. Faites qu’elles fassent 100 % ensemble.',
  CHARTER_COLLEGES: '[Dans {place}, les|Les] collèges font [{percent} %|une autre somme que 100 %]. Faites qu’ils fassent 100 % ensemble.',
  CHARTER_STAGES:
    '[Dans {place}, les|Les] échéances de départ font [{percent} %|une autre somme que 100 %]. Faites qu’elles fassent 100 % ensemble.',
  CHARTER_RATE_ZERO:
    '[Dans {place}, un|Un] taux ou un coefficient vaut [{text}|zéro ou moins] : rien ne compterait. Indiquez plus que zéro, ou retirez l’activité.',
  CHARTER_DAY: '[Dans {place}, « {text} »|Un des jours] n’est pas dans le calendrier. Écrivez-le comme 2026-03-31.',
  CHARTER_RATE_DATES: '[Dans {place}, un|Un] taux finit avant de commencer[ : du {from} au {to}]. Corrigez les jours.',
  CHARTER_RATES_OVERLAP:
    '[Dans {place}, un|Un] taux vaut les mêmes jours que [celui que fixe {other}|un autre][, par exemple le {day}]. Donnez au premier un dernier jour avant le début du second.',
  CHARTER_CREDIT_CHAIN:
    '[Dans {place}, une|Une] activité est portée au compte de ceux qui ont donné [« {name} », qui|une autre, qui] est elle-même portée au compte d’autres. Nommez des activités qui restent à qui les a données.',
  CHARTER_KEY_EMPTY:
    'Personne ne pourra jamais tenir cette clé[ : voir {place}]. Corrigez la liste, le montant ou la condition qui exclut tout le monde.',
  CHARTER_FLOOR_ABOVE_CAP:
    '[Dans {place}, le|Le] plancher[ de {floor}] dépasse le plafond[ de {cap}]. Baissez le plancher ou relevez le plafond.',
  CHARTER_FLOORS_OVER_100:
    '[Dans {place}, les|Les] planchers de ceux qui sont nommés font [{percent} %|plus de 100 %] de ce qui est partagé. Baissez le plancher.',
  CHARTER_FADE: '[Dans {place}, le|Le] poids s’effacerait aussitôt. Choisissez au moins un mois, ou moins de 100 % par mois.',
  CHARTER_SENIORITY:
    '[Dans {place}, les|Les] paliers d’ancienneté ne se suivent pas. Donnez-leur des années croissantes et des coefficients au-dessus de zéro.',
  CHARTER_BANDS:
    '[Dans {place}, les|Les] tranches d’un prélèvement ne se suivent pas. Donnez-leur des montants croissants, le premier au-dessus de zéro.',
  CHARTER_OUTCOME_CYCLE:
    '[Dans {place}, ce|Ce] que personne ne prend tournerait en rond[ : {path}]. Faites que l’un d’eux le reporte ou le donne à un compte.',
  CHARTER_SOURCE_CYCLE:
    '[Dans {place}, une|Une] clé se calculerait à partir d’elle-même[ : {path}]. Faites que l’une d’elles suive autre chose.',
  CHARTER_STEP_ORDER:
    '[Dans {place}, la|La] limite regarde [l’étape « {name} », qui|une étape qui] n’est pas encore calculée. Nommez une étape qui vient avant.',
  CHARTER_CEILING: '[Dans {place}, le|Le] plafond n’est pas un seul chiffre. Donnez soit un montant, soit un pourcentage et de quoi.',
  CHARTER_CEILING_GIVE:
    '[Dans {place}, un|Un] plafond remplit un compte, mais cette étape donne à des membres. Employez plutôt une limite en montant ou en pourcentage.',
  CHARTER_ASKED_BOUNDS:
    '[Dans {place}, ce|Ce] que les membres demandent est donné tel quel, sa clé ne peut donc avoir ni plancher, ni plafond, ni montants déjà reçus. Limitez la demande dans le chiffre lui-même.',
  CHARTER_ASKED_GIVE:
    '[Dans {place}, l’étape|L’étape] donne ce qu’une clé demande : elle doit donc donner à une clé. Choisissez celle dont les valeurs sont demandées.',
  CHARTER_CLAIMS_EMPTY: '[Dans {place}, les|Les] créances ne viennent de rien. Nommez des activités, un chiffre, ou les deux.',
  CHARTER_CLAIMS_GIVE:
    '[Dans {place}, les|Les] créances se paient aux créanciers, et rien d’autre. Une étape qui prend des créances donne aux créanciers, et aucune autre étape ne le fait.',
  CHARTER_VESTING:
    '[Dans {place}, le|Le] seuil vient après l’acquisition complète des droits, ou rien n’est acquis. Choisissez au moins un mois, et un seuil qui n’est pas plus tardif.',
  CHARTER_SECOND:
    '[Dans {place}, une|Une] deuxième validation au-delà d’un montant ne dit rien quand chaque apport en demande [{count}|plusieurs]. Retirez le montant, ou contentez-vous d’une validation en dessous.',
  CHARTER_TOO_MANY:
    '[{count} membres, c’est|C’est] plus qu’un partage n’en accepte[ ; {limit} au plus sont acceptés]. Partagez par groupes plus petits.',
  CHARTER_NOBODY:
    'Personne parmi les membres ne remplit les conditions[ posées par {place}]. Corrigez-les, ou indiquez le type et les collèges des membres.',
  CHARTER_MEMBER_UNKNOWN:
    '[Dans {place}, aucun|Aucun] membre ne s’appelle [« {member} »|ainsi].[ Vouliez-vous dire « {near} » ?] Écrivez le nom ou le numéro comme dans la liste des membres.',
  CHARTER_ACCOUNT_UNKNOWN:
    '[Dans {place}, le|Le] compte [« {name} »|qui est nommé] n’est rempli par aucune étape et ne contient rien. Corrigez le nom, ou ajoutez une étape qui le remplit.',
  CHARTER_CEILING_BELOW:
    '[Dans {place}, le|Le] plafond[ de {limit}] est au-dessous de ce qui est déjà là[ : {text}]. Relevez-le, ou retirez l’étape.',
  CHARTER_NEVER_REPAID:
    '[Dans {place}, des|Des] parts retenues[ ({text})] restent à la coopérative et aucune étape de cette charte ne les rembourse. Ajoutez une étape qui rembourse les parts retenues, ou dites aux membres qu’elles sont gardées.',
  CHARTER_LOSSES_STAY:
    '[Dans {place}, des|Des] pertes[ ({text})] sont reportées et aucune étape de cette charte ne les comble : le prochain excédent serait partagé comme si elles n’existaient pas. Ajoutez une étape qui comble les pertes, d’ordinaire la première.',
  CHARTER_CLAIMS_DIVIDED:
    '[Dans {place}, l’étape|Une étape] paierait des créances que [« {name} »|une étape d’une charte précédente] a payées en partie avec celles de [{other}|une autre étape] : ce qui a été payé ne pourrait plus être distingué et serait payé de nouveau. Gardez ces créances dans une seule étape.',
  CHARTER_CLAIMS_DROPPED:
    'Des créances[ de « {name} »][ ({text})] ne sont pas encore payées, et plus rien dans [{place}|cette charte] ne les paie toutes. Ajoutez une étape qui paie les créances des mêmes activités et du même chiffre, ou dites aux membres qu’elles sont abandonnées.',
  FIGURE_MISSING:
    'Le chiffre [« {name} »|dont la charte a besoin][ (dans {place})] n’a pas encore de valeur. Donnez-lui-en une à l’écran Chiffres, dès que la charte est en vigueur.',
  PEOPLE_NONE: 'Personne n’est choisi dans cette liste. Cochez celles et ceux qui doivent devenir membres.',
  MEMBER_UNKNOWN:
    'Aucun membre [« {member} »|de ce nom] n’est connu ici.[ Vouliez-vous dire « {near} » ?] Vérifiez le nom, ou ajoutez d’abord le membre.',
  MEMBER_DUPLICATE:
    'Un membre [nommé « {name} »|de ce nom] figure déjà dans le livre[ (nº {member})]. Choisissez un autre nom, ou modifiez ce membre.',
  MEMBER_IN_USE:
    '[{name}|Ce membre] a [{count} apports|des apports, un engagement, un projet ou un taux] qui dépendent de cette adhésion. Choisissez des dates qui les couvrent, ou indiquez un jour de départ au lieu de retirer.',
  MEMBER_DATES:
    'Les dates ne vont pas : [le départ le {left} précède l’arrivée le {joined}|le départ précède l’arrivée, ou des apports sont en dehors]. Corrigez les dates.',
  PROJECT_UNKNOWN: 'Aucun projet [« {project} »|de ce nom] ne figure dans ce livre. Vérifiez le nom, ou ajoutez d’abord le projet.',
  PROJECT_DUPLICATE: 'Un projet [nommé « {name} »|de ce nom] figure déjà dans le livre. Choisissez un autre nom.',
  ACTIVITY_UNKNOWN:
    'Aucune activité [« {activity} »|de ce nom] n’est connue ici.[ Vouliez-vous dire « {near} » ?] Choisissez-en une dans la liste, ou ajoutez-la dans les réglages.',
  ACTIVITY_DUPLICATE: 'Une activité [nommée « {name} »|de ce nom] figure déjà dans le livre. Choisissez un autre nom.',
  RATE_INVALID:
    '[« {text} »|Ce taux ou ce coefficient] ne peut pas servir. Saisissez un nombre nul ou positif, avec deux décimales au plus.',
  RATE_MISSING:
    'Il n’y a pas de taux pour [« {activity} »|cette activité][ le {day}][ en « {unit} »]. Fixez un taux qui commence ce jour-là ou avant, ou donnez la valeur d’une unité.',
  RATE_DATE_CLOSED:
    'Un taux ne peut pas commencer [le {day}|ce jour-là], car [tout est clôturé jusqu’au {closedTo}|ce moment est clôturé]. Choisissez un jour plus tardif.',
  RATE_NOT_OWN:
    '[{name}|Ce membre] n’a pas de taux propre pour [« {activity} »|cette activité][ le {day}] : le taux commun vaut déjà. Il n’y a rien à terminer ; vérifiez le jour.',
  MEMBER_NOT_LEFT: '[{name}|Ce membre] n’a pas de jour de départ. Saisissez d’abord ce jour, puis dites comment l’adhésion a pris fin.',
  COLLEGE_NAME:
    '[« {name} »|Ce nom de collège] ne peut pas servir. Écrivez un nom court, sans espace ni accent, qui commence par une minuscule, comme salaries.',
  FIGURE_NAME:
    '[« {name} »|Ce nom de chiffre] ne peut pas servir. Écrivez un nom court, sans espace ni accent, qui commence par une minuscule, comme capital ou oeuvresVendues.',
  FIGURE_TWICE: '[« {name} »|Le même chiffre] figure deux fois [pour le {day}|pour le même jour]. Gardez l’une des deux.',
  FIGURE_DATE_CLOSED:
    'Un chiffre ne peut pas changer [le {day}|ce jour-là], car [tout est clôturé jusqu’au {closedTo}|ce moment est clôturé]. Choisissez un jour plus tardif, ou rouvrez la période avec un motif.',
  FIGURES_NONE: 'Il n’y a aucun chiffre à saisir : la liste est vide, ou le livre dit déjà la même chose.',
  NEED_UNKNOWN: 'Le besoin[ nº {need}] ne figure pas dans ce livre. Il a peut-être été retiré ; rechargez la page.',
  NEED_CLOSED: 'Le besoin[ nº {need}] est clos. Rouvrez-le d’abord, ou engagez-vous envers le projet lui-même.',
  NEED_OPEN: 'Le besoin[ nº {need}] est déjà ouvert. Il n’y a rien à rouvrir.',
  NEED_IN_USE: 'Des engagements répondent à ce besoin[ ({count})]. Retirez-les d’abord, ou clôturez le besoin au lieu de le retirer.',
  COMMITMENT_UNKNOWN: 'L’engagement[ nº {commitment}] ne figure pas dans ce livre. Il a peut-être été retiré ; rechargez la page.',
  COMMITMENT_DAY_MISSING: 'Ce qui est promis une seule fois est attendu pour un jour. Indiquez le jour où ce sera apporté au plus tard.',
  COMMITMENT_DATES:
    'Un engagement finit au plus tôt le jour où il commence[, et non le {to} quand il commence le {from}]. Corrigez les dates.',
  COMMITMENT_ONCE: 'Ce qui est promis une seule fois a un jour, mais rien à interrompre. Changez son jour ou sa quantité, ou retirez-le.',
  CRITICAL_SIZE:
    'Cette taille critique ne convient pas. Indiquez au moins un membre, ou une part des besoins supérieure à 0 % et d’au plus 100 %.',
  QUANTITY_NOT_NUMBER: '[« {text} » n’est pas une quantité|La quantité n’est pas un nombre]. Écrivez-la comme 1h30, 1,5 ou 12.',
  QUANTITY_NOT_POSITIVE:
    '[« {text} » n’est pas supérieur à zéro|La quantité doit être supérieure à zéro]. Pour retirer quelque chose, corrigez l’apport qui est de trop.',
  QUANTITY_TOO_LARGE:
    '[« {text} » est une quantité trop grande pour|Cette quantité est trop grande pour] être juste[ ; au plus {limit}]. Vérifiez les chiffres et leur unité.',
  QUANTITY_TOO_FINE: '[« {text} » a trop de décimales|La quantité a trop de décimales]. Deux au plus.',
  DAY_OVER_24_HOURS:
    '[{member} aurait|Il y aurait] plus de 24 heures [le {day}|dans une journée][ ({seconds})]. Vérifiez la durée et le jour.',
  DATE_IMPOSSIBLE:
    '[« {text} » n’est pas un jour du calendrier|Ce jour n’existe pas dans le calendrier]. Écrivez un jour des années 1900 à 2199, comme 31/03/2026 ou 2026-03-31.',
  DATE_AMBIGUOUS:
    '[« {text} » peut désigner deux jours différents|Cette date peut désigner deux jours différents]. Écrivez l’année d’abord, comme 2026-03-02.',
  DATE_FUTURE: '[Le {day}|Ce jour] n’est pas encore venu. Saisissez ce qui a vraiment été donné, au jour où cela l’a été.',
  MEMBER_NOT_ACTIVE:
    '[{member}|Cette personne] n’était pas membre [le {day}|ce jour-là][ (arrivée le {joined})][ (départ le {left})]. Choisissez un autre jour, ou corrigez les dates d’adhésion.',
  PERIOD_CLOSED:
    '[Le {day}|Ce jour] est dans une période clôturée[ : tout l’est jusqu’au {closedTo}]. Prenez un jour plus tardif, ou rouvrez la période avec un motif.',
  WEIGHT_OVERFLOW: 'La valeur dépasserait ce que le livre peut compter. Vérifiez la quantité, le taux et le coefficient.',
  CONTRIBUTION_UNKNOWN: 'L’apport[ nº {number}] n’est pas dans ce livre. Il a peut-être été retiré ; rechargez la liste.',
  DRAFT_UNKNOWN: 'Ce brouillon n’est plus là. Il a peut-être déjà été soumis ou supprimé.',
  NOT_SUBMITTED: 'L’apport[ nº {number}] n’attend pas de validation. Rechargez la liste pour voir où il en est.',
  ALREADY_APPROVED: 'L’apport[ nº {number}] est déjà validé. Pour le changer, corrigez-le avec un motif.',
  WAS_RETURNED: 'L’apport[ nº {number}] a été renvoyé. Le membre doit le soumettre à nouveau avant la validation.',
  OWN_CONTRIBUTION: 'Avec cette charte, personne ne valide ses propres apports[ (nº {number})]. Demandez à un autre membre de le valider.',
  REASON_MISSING: 'Il manque le motif. Dites pourquoi en quelques mots, pour que les autres comprennent.',
  ALREADY_ENDORSED:
    'Vous avez déjà validé [l’apport nº {number}|cet apport], et la charte demande [{needed} personnes|plusieurs personnes]. Une autre personne doit le valider aussi.',
  CORRECTION_NEEDS_SECOND:
    'Ce que cela deviendrait demande la validation de [{needed} personnes|plusieurs personnes], et une correction compte aussitôt. Retirez l’apport sans le remplacer, puis soumettez-le à nouveau.',
  NOT_APPROVED: 'L’apport[ nº {number}] n’est pas validé, il n’y a donc rien à corriger. Modifiez-le directement.',
  ALREADY_CORRECTED: 'L’apport[ nº {number}] a déjà été corrigé. Corrigez l’écriture qui le remplace.',
  NOTHING_TO_APPROVE: 'Rien n’attend que vous puissiez valider[ ; {left} attendent une autre personne].',
  RECEIPT_TOO_LARGE: 'Ce justificatif est trop lourd[ ({bytes})]. Prenez un fichier de [{limitBytes}|8\u00a0Mo] au plus.',
  RECEIPT_KIND: '[« {name} »|Ce fichier] ne peut pas servir de justificatif. Prenez un PDF ou une image (JPEG, PNG, WebP).',
  ENTRY_NO_QUANTITY: 'La quantité donnée manque. Écrivez-la d’abord, par exemple 2h, 1h30, 45 EUR ou 3 pcs.',
  ENTRY_NO_PROJECT: 'Le projet manque. Nommez-le avec #, par exemple #atelier.',
  ENTRY_NO_ACTIVITY: 'Aucune activité ne compte cela. Nommez-en une avec /, ou ajoutez-en une au livre.',
  ENTRY_NO_MEMBER: 'Le membre dont c’est l’apport manque. Nommez-le avec @.',
  ENTRY_NAME_AMBIGUOUS: '[« {name} »|Ce nom] peut en désigner plusieurs. Écrivez-en davantage.',
  ENTRY_TWO_NAMES: '[« {text} » est un nom|Il y a un nom] de trop. Saisissez un apport par ligne.',
  ENTRY_TWO_DAYS:
    '[« {text} » est|Il y a] un second jour, différent. Saisissez un apport par ligne, ou mettez entre guillemets droits les mots qui ne sont pas un jour.',
  ENTRY_TWO_QUANTITIES:
    '[« {text} » est|Il y a] une seconde quantité, différente. Saisissez un apport par ligne, ou mettez entre guillemets droits ce qui appartient à la note.',
  ENTRY_OTHER_UNIT:
    '[« {activity} » se compte|Cette activité se compte] dans une autre unité. Écrivez la quantité dans cette unité, ou nommez une autre activité.',
  WEEK_NOT_EMPTY:
    '[{member} a|Il y a] déjà quelque chose dans [la semaine du {week}|cette semaine]. Retirez-le d’abord, ou laissez la semaine comme elle est.',
  WEEK_EMPTY:
    'Rien dans [la semaine du {week}|cette semaine] ne peut être soumis ou retiré. Saisissez d’abord des heures, ou dites qu’il n’y a rien cette semaine.',
  WEEK_UNCHANGED: '[La semaine du {week}|Cette semaine][ de {member}] est déjà ainsi. Rien n’a changé.',
  TIMER_NOT_RUNNING: 'Aucun chronomètre ne tourne. Démarrez-en un d’abord.',
  PERIOD_EMPTY: 'Une période finit après son début[, et non le {to} quand elle commence le {from}]. Corrigez les dates.',
  PERIOD_OVERLAP: 'Ces dates chevauchent une période clôturée[ (du {from} au {to})]. Commencez le lendemain de sa fin.',
  PERIOD_CHARTER_CHANGE:
    'Une charte commence [le {day}, dans cette période|dans cette période][ (du {from} au {to})]. Clôturez d’abord jusqu’à la veille, puis à partir [du {day}|de ce jour].',
  PERIOD_UNKNOWN: 'La période[ nº {period}] n’est pas dans ce livre. Choisissez-en une dans la liste.',
  PERIOD_PENDING:
    '[{count} apports du {from} au {to} attendent encore|Des apports de cette période attendent encore]. Validez-les ou renvoyez-les, puis clôturez.',
  PERIOD_NOT_CLOSED: 'La période[ nº {period}] n’est pas clôturée. Clôturez-la d’abord.',
  PERIOD_NOT_APPLIED:
    'La période[ nº {period}] est définitive mais pas encore appliquée aux comptes. Appliquez-la d’abord : la suivante part de ses soldes.',
  PERIOD_APPLIED: 'La période[ nº {period}] est déjà appliquée aux comptes. Il n’y a plus rien à faire pour elle.',
  PERIOD_NOT_LAST: 'Seule la dernière période clôturée[ (nº {last})] peut être rouverte. Rouvrez d’abord les suivantes.',
  AMOUNT_NOT_NUMBER:
    '[« {text} » n’est pas un montant|Le montant n’est pas un nombre].[ Si c’est {thousands}, écrivez-le sans signe.] Écrivez-le comme 1 234,56.',
  AMOUNT_TOO_FINE:
    '[« {text} » a trop de décimales|Le montant a trop de décimales].[ Si c’est {thousands}, écrivez-le sans signe.] [{digits} au plus.|Arrondissez-le à la plus petite pièce.]',
  AMOUNT_TOO_LARGE: '[« {text} » est trop grand pour être juste|Le montant est trop grand pour être juste]. Vérifiez les chiffres.',
  NO_PERIOD: 'Aucune période n’est encore clôturée. Clôturez-en une d’abord.',
  FILE_EMPTY: 'Ce fichier n’a aucune ligne. Exportez-le à nouveau, puis choisissez le nouveau fichier.',
  FILE_TOO_LARGE: 'Ce fichier est trop lourd[ ({bytes})][ ; au plus {limitBytes}]. Exportez une durée plus courte.',
  FILE_NOT_CSV:
    'Ce fichier ne contient pas de tableau lisible, quoi que dise son nom[ (il ressemble à {seems})]. Exportez-le en CSV ou XLSX, puis choisissez ce fichier.',
  FILE_ENCODING:
    'Certaines lettres ne peuvent pas être lues[ en {encoding}]. Enregistrez le fichier en UTF-8, puis choisissez-le à nouveau.',
  FILE_UNPACKED_TOO_LARGE:
    'Ce fichier est trop lourd une fois ouvert[ ({bytes})][ ; au plus {limitBytes}]. Exportez une durée plus courte.',
  FORMAT_MONEY: 'Ce fichier[ ({format})] contient des mouvements d’un compte en banque, pas des apports. Importez-le depuis Argent.',
  FORMAT_UNKNOWN: 'Les colonnes de ce fichier ne sont pas reconnues[ : {columns}]. Dites ce qu’est chaque colonne, ou prenez notre modèle.',
  FORMAT_MISMATCH:
    'Ce fichier ne ressemble pas à [un fichier « {asked} »|ce qui a été choisi][, mais à « {found} »]. Laissez trouver le format automatiquement, ou choisissez l’autre.',
  COLUMN_MISSING:
    'Il manque des colonnes[ du format « {format} »][ : {columns}].[ « {near} » en est-elle une ?] Ajoutez-les, ou exportez le fichier à nouveau avec toutes ses colonnes.',
  COLUMN_DUPLICATE: '[La colonne « {column} »|Une colonne] est là deux fois. Retirez ou renommez l’une des deux.',
  PERSON_NEEDED: 'Ce fichier ne dit pas à qui sont ces heures. Choisissez le membre concerné.',
  ROW_RAGGED:
    '[Cette ligne a {cells} cases au lieu de {columns}|Cette ligne n’a pas la forme de la première][ ; un guillemet reste ouvert sur {lines} lignes]. Corrigez-la dans le fichier.',
  ROW_UNREADABLE: 'Cette ligne contient des lettres perdues. Retapez-les dans le fichier, ou exportez-le à nouveau.',
  ROW_FORMULA: 'Une case[ de « {column} »] contient une formule[ : {text}]. Remplacez-la par sa valeur dans le fichier.',
  ROW_DURATION_MISMATCH:
    'La durée[ {duration}] ne correspond pas au début et à la fin[ ({start} à {end})][, que séparent {seconds}]. Corrigez la ligne dans le fichier.',
  ROW_NOT_WORK: 'Cette ligne n’est pas du travail[, mais « {type} »]. Elle reste dehors ; notez-la à la main si le groupe la compte.',
  ROW_UNFINISHED: 'Cette ligne a commencé[ à {start}] et n’a pas de fin. Arrêtez son chronomètre là-bas, puis exportez à nouveau.',
  LINE_UNREADABLE:
    '[« {text} »|Cette ligne] n’est pas un jour, un temps ou un montant, puis deux-points et ce que c’était. Écrivez-la comme 01/02/2026 2 h Atelier : ponçage.',
  EVENT_UNREADABLE:
    'L’événement[ « {text} »] est abîmé ou n’a pas de début. Ouvrez-le dans l’agenda, enregistrez-le, puis exportez à nouveau.',
  EVENT_ALL_DAY:
    'L’événement[ « {text} »] dure toute la journée et n’a pas d’heures. Dites ce que compte une journée entière, et il sera proposé ; ou notez ses heures à la main.',
  EVENT_CANCELLED: 'L’événement[ « {text} »] a été annulé. Il reste dehors ; notez-le à la main s’il a eu lieu.',
  MOVEMENT_NOT_DONE:
    'Ce mouvement n’a pas eu lieu[ : il est « {state} »]. Il reste dehors ; un export plus récent de la banque l’aura quand il sera passé.',
  UNIT_UNKNOWN:
    'L’unité[ « {unit} »] ne peut pas servir ici. Utilisez [{expected}|h pour le temps, la monnaie pour l’argent], ou laissez vide.',
  KIND_UNKNOWN: 'Le type d’apport[ « {kind} »] n’est pas connu. Utilisez temps, numéraire, frais, matériel ou fournitures.',
  TIME_ZONE_UNKNOWN: 'Le fuseau horaire[ « {timeZone} »] n’est pas connu. Choisissez-en un, comme Europe/Paris.',
  IMPORT_UNKNOWN: 'Cet import[ (nº {batch})] n’est pas dans le livre. Rechargez la liste.',
  IMPORT_TAKEN_BACK: 'Cet import[ (nº {batch})] a déjà été retiré. Importez le fichier à nouveau si besoin.',
  IMPORT_CLOSED:
    'Une partie de cet import[ (nº {batch})] est clôturée[, comme tout jusqu’au {closedTo}] : il ne peut pas être retiré. Rouvrez d’abord la période.',
  UPLOAD_UNKNOWN: 'Le fichier envoyé n’est plus gardé. Choisissez-le à nouveau.',
  FIGURE_UNKNOWN:
    'La charte ne connaît pas de chiffre [« {figure} »|de ce nom].[ Vouliez-vous dire « {near} » ?] Utilisez l’un de ceux qu’elle nomme[ : {known}], ou ajoutez-le à la charte.',
  PASSPHRASE_WRONG: 'Ce n’est pas la bonne phrase secrète. Réessayez ; les majuscules comptent.',
  PASSPHRASE_WEAK:
    'Cette phrase secrète est trop facile à deviner. Prenez-en une [d’au moins {length} caractères|plus longue], par exemple quatre mots.',
  PASSPHRASE_MISSING: 'La phrase secrète est nécessaire pour signer. Saisissez-la.',
  IDENTITY_MISSING: 'Il n’y a pas encore d’identité de signature. Créez-en une avant la première signature.',
  IDENTITY_EXISTS: 'Une identité de signature existe déjà. Déverrouillez-la avec sa phrase secrète.',
  ...frSigning,
  IDENTITY_DAMAGED: 'L’identité de signature ne peut pas être lue. Restaurez une sauvegarde du livre en copie et utilisez-la.',
  DOCUMENT_NOT_HANDED_OUT: 'Le document[ n° {number}] n’est pas noté comme remis : il n’y a rien à annuler.',
  DOCUMENTS_SEVERAL_MEMBERS:
    'Ces documents concernent plusieurs membres, et un message s’adresse à une seule personne. Choisissez ceux d’un seul membre.',
  DOCUMENT_UNKNOWN: 'Le document[ {number}] n’est pas dans ce livre. Vérifiez le numéro.',
  DOCUMENT_DAYS:
    'Un document de ce type porte sur des jours[ : du {from} au {to}, cela va à rebours]. Donnez le premier et le dernier jour, ou une période close.',
  DOCUMENT_MEMBER: 'Un document de ce type est pour un membre. Dites lequel.',
  DOCUMENT_NOTHING:
    'Un document de ce type ne contiendrait rien sur [{name}|cette personne] à ce moment-là. Choisissez une autre personne ou un autre moment.',
  DOCUMENT_CHARTER: 'Ce livre n’a pas de charte numéro [{charter}|de ce genre].[ Il a : {known}.]',
  DOCUMENT_UNSIGNED: 'Un document de ce type[ ({kind})] n’est jamais signé ni numéroté. Établissez-le sans signature.',
  LOGO_KIND:
    'Ce fichier ne peut pas servir de logo. Prenez un PNG, ou un JPEG en couleurs d’écran (RVB ou gris), que d’autres programmes ouvrent.',
  LOGO_TOO_LARGE:
    'Cette image est trop lourde pour un logo[ ({bytes})]. Prenez-en une de [{limitBytes}|64\u00a0ko] au plus, ou un PNG, qui est réduit ici.',
  PDF_UNREADABLE: 'Ce fichier ne peut pas être lu comme un PDF. Demandez le fichier d’origine et réessayez.',
  PDF_NOT_OURS: '[« {name} »|Ce PDF] n’a pas été fait par Tantième, on ne peut donc rien en dire. Demandez le relevé d’origine.',
  FILE_NOT_OURS:
    '[« {name} »|Ce fichier] n’est ni un document ni un bordereau de Tantième, on ne peut donc rien en dire. Demandez le fichier d’origine, inchangé.',
  CERTIFICATE_UNREADABLE:
    '[« {name} »|Ce fichier] ne contient pas de certificat. Donnez le fichier de certificat de la coopérative (.pem).',
  STAMP_ADDRESS: 'Ce n’est pas l’adresse d’un service d’horodatage. Elle commence par https:// ou http://.',
  STAMP_UNREACHABLE:
    'Le service d’horodatage[ {address}] n’a pas répondu : le bordereau est signé sans horodatage. Réessayez plus tard, ou vérifiez l’adresse dans les réglages.',
  STAMP_REFUSED:
    'Le service d’horodatage[ {address}] a refusé : le bordereau est signé sans horodatage. Demandez-lui pourquoi, ou saisissez une autre adresse dans les réglages.',
  STAMP_INVALID:
    'Ce que le service d’horodatage[ {address}] a répondu n’est pas un horodatage valable : le bordereau est signé sans. Vérifiez l’adresse dans les réglages.',
  AMOUNT_ZERO: 'Un mouvement de zéro n’en est pas un. Vérifiez le montant.',
  CURRENCY_OTHER:
    'Ce mouvement est en [{currency}|une autre monnaie], et ce livre est tenu en [{own}|la sienne]. Saisissez-le à la main, au montant que la banque a compté.',
  MONEY_NONE: 'Aucun mouvement n’est choisi. Cochez ceux qui doivent entrer dans le livre.',
  TABLE_UNKNOWN: 'Il n’y a pas de tableau [« {name} »|de ce nom]. Choisissez[ parmi : {known}| l’un de ceux qui existent].',
  BOOK_EXPORT_NOT_OURS: 'Ce fichier n’est pas un livre exporté par Tantième. Choisissez un fichier fait par l’export du livre entier.',
  BOOK_EXPORT_DAMAGED:
    'Ce livre exporté n’est pas complet ou a été modifié[, à l’écriture {entry}]. Rien n’a été créé ; refaites l’export depuis le livre d’origine.',
  SIREN_MISSING:
    'Le nom de ce fichier commence par le SIREN de la coopérative, et son immatriculation n’en contient pas. Saisissez les neuf chiffres dans les réglages.',
  IBAN_INVALID:
    '[« {text} »|Ce texte] n’est pas un IBAN valable. Recopiez-le depuis le relevé d’identité bancaire ; une seule erreur suffit à le rendre faux.',
  BIC_INVALID: '[« {text} »|Ce texte] n’est pas un BIC : il a huit ou onze caractères. Laissez-le vide si vous ne le connaissez pas.',
  BIC_OTHER_COUNTRY:
    'Le BIC[ {bic}][ de {member}] est celui d’une banque d’un autre pays que l’IBAN. Corrigez l’un des deux, ou laissez le BIC vide : l’IBAN suffit.',
  IBAN_MISSING: 'L’IBAN de [{member}|ce membre] n’est pas connu. Saisissez-le sur sa fiche, ou payez ce membre autrement.',
  OWN_IBAN_MISSING: 'L’IBAN de la coopérative n’est pas connu. Saisissez-le dans les réglages : c’est le compte qui paie.',
  CURRENCY_NOT_EURO:
    'Ces virements se font en euros, et ce livre est tenu en [{currency}|une autre monnaie]. Utilisez le tableau des répartitions pour votre banque.',
  NAME_NOT_LATIN:
    'Une banque ne peut pas lire le nom de [{member}|ce membre] en lettres latines. Saisissez le nom du titulaire du compte tel que sa banque l’écrit.',
  PAYMENT_ZERO: 'Il n’y a rien à payer à [{member}|ce membre] pour cette période.',
  PAYMENT_NEGATIVE:
    '[{member}|Ce membre] doit de l’argent pour cette période : un virement ne peut pas en demander. Convenez d’un paiement.',
  PAYMENT_TOO_LARGE: 'Le montant de [{member}|ce membre] dépasse ce qu’un virement peut porter. Payez-le en plusieurs fois.',
  PAYMENT_DAY_PAST: 'Aucune banque ne paie à une date passée[ : le {day}]. Choisissez aujourd’hui ou un jour à venir.',
  PAYMENTS_REFUSED:
    'Ce fichier ne peut pas payer certains membres[ ({count}\u00a0: {members})]. Complétez leurs comptes, ou laissez-les de côté en connaissance de cause.',
  PAYMENTS_NONE: 'Il n’y a rien à payer par ce fichier. Vérifiez la période et les comptes des membres.',
  ...assemblies,
  ...capital,
});

/** French keeps a narrow no-break space before ; ! ? and a no-break one before : % » and after «; written plainly above, set here once. */
function spaced(sentences: Record<RefusalCode, string>): Record<RefusalCode, string> {
  const entries = Object.entries(sentences).map(([code, text]) => [
    code,
    text
      .replace(/ ([;!?])/gu, '\u202f$1')
      .replace(/ ([:%»])/gu, '\u00a0$1')
      .replace(/« /gu, '«\u00a0'),
  ]);
  return Object.fromEntries(entries) as Record<RefusalCode, string>;
}
