/** The sentences about shares and the capital, a part of those in `en.ts` and `fr.ts`. */
export const capitalEn = {
  SHARE_CLASS_UNKNOWN: 'The share class[ {number}] is not in the book. Choose one from the list.',
  SHARE_CLASS_DUPLICATE: 'A share class [named “{name}”|with this name] is already in the book. Choose another name.',
  SHARE_CLASS_NOT_YET:
    'There were no shares [of “{name}”|of this class] yet [on {day}|on that day][: they exist since {from}]. Choose a later day, or correct the first day of the class.',
  SHARE_CLASS_ARCHIVED:
    'The share class[ “{name}”] is archived, so it takes no new shares. Choose another one, or bring it back in the share classes.',
  SHARE_CLASS_IN_USE:
    'There are operations on [“{name}”|this share class] already, so its nominal value stays, and its first day cannot be later than theirs. Make another class, and convert the shares into it.',
  NOMINAL_NOT_POSITIVE: 'The nominal value of a share must be above zero. Check the amount.',
  SHARES_COUNT: 'The number of shares must be a whole number above zero[, at most {limit}]. Check the number.',
  SHARES_NOT_HELD:
    '[{member}|This member] holds [{held}|fewer] of these shares[ on {day}][, not {asked}]. Choose a smaller number or a later day, or record first how they came to more.',
  SHARES_STILL_DUE:
    '[{due}|An amount] would still be due from [{member}|this member][ on {day}], more than the remaining shares are worth. Record the payment first, or choose fewer shares.',
  AMOUNT_NEGATIVE: 'The amount cannot be below zero. Check the amount.',
  CAPITAL_PAID_TOO_MUCH: 'More is paid here than is due[: at most {most}]. Check the amount, the member and the day.',
  CAPITAL_SAME_MEMBER: 'Shares pass from one member to another. Choose somebody else who receives them.',
  CAPITAL_SAME_CLASS: 'Shares are converted into those of another class. Choose another class.',
  CAPITAL_CONVERSION:
    'The shares that come must be worth as much as those that go[: {after} is not {before}]. Change one of the two numbers.',
  CAPITAL_LATER:
    'Operation[ {number}][ of {day}] needs these shares or payments, so this cannot be done before it. Take that one back first, or choose another day.',
  CAPITAL_UNKNOWN: 'The operation[ {number}] is not in the register, or was taken back already. Choose one from the list.',
  CAPITAL_NO_SUBSCRIPTION: 'Nobody has subscribed shares in this book yet. Record the subscription first, under Members, Capital.',
  CAPITAL_NOT_SUBSCRIPTION:
    '[Operation {number}|This operation] is not a subscription, and only a subscription has a subscription form. Give the number of the subscription itself.',
  FIGURE_FROM_REGISTER:
    '[“{name}”|This figure] follows the register of shares[ since {since}], so it cannot be entered by hand for these days. Record an operation on shares instead.',
  COUNTRY_UNKNOWN: 'The country[ “{country}”] is not known. Give its two letters, such as FR.',
  CAPITAL_NONE: 'There is no capital to export: the book has no share class. Make one in the settings, under Cooperative.',
  FOUNDING_DAY_MISSING:
    'The day on which the cooperative was founded is missing, and this export must say it. Enter it in the settings, under Cooperative.',
  COUNTRY_MISSING: 'The cooperative’s country is missing, and this export must say it. Choose it in the settings, under Cooperative.',
} as const;

export const capitalFr = {
  SHARE_CLASS_UNKNOWN: 'La catégorie de parts[ {number}] ne figure pas dans le livre. Choisissez-en une dans la liste.',
  SHARE_CLASS_DUPLICATE: 'Une catégorie de parts [nommée « {name} »|de ce nom] figure déjà dans le livre. Choisissez un autre nom.',
  SHARE_CLASS_NOT_YET:
    'Il n’y avait pas encore de parts [« {name} »|de cette catégorie] [le {day}|ce jour-là][ : elles existent depuis le {from}]. Choisissez un jour plus tardif, ou corrigez le premier jour de la catégorie.',
  SHARE_CLASS_ARCHIVED:
    'La catégorie de parts[ « {name} »] est archivée : elle ne reçoit plus de nouvelles parts. Choisissez-en une autre, ou réactivez-la dans les catégories de parts.',
  SHARE_CLASS_IN_USE:
    'Des opérations portent déjà sur [« {name} »|cette catégorie de parts] : sa valeur nominale reste, et son premier jour ne peut pas être postérieur au leur. Créez une autre catégorie et convertissez-y les parts.',
  NOMINAL_NOT_POSITIVE: 'La valeur nominale d’une part doit être supérieure à zéro. Vérifiez le montant.',
  SHARES_COUNT: 'Le nombre de parts doit être un nombre entier supérieur à zéro[, au plus {limit}]. Vérifiez le nombre.',
  SHARES_NOT_HELD:
    '[{member}|Ce membre] détient [{held}|moins] de ces parts[ le {day}][, et non {asked}]. Prenez un nombre plus petit ou un jour plus tardif, ou enregistrez d’abord d’où viennent les autres.',
  SHARES_STILL_DUE:
    '[{due}|Un montant] resterait à libérer par [{member}|ce membre][ le {day}], plus que ne valent les parts restantes. Enregistrez d’abord la libération, ou prenez moins de parts.',
  AMOUNT_NEGATIVE: 'Le montant ne peut pas être inférieur à zéro. Vérifiez-le.',
  CAPITAL_PAID_TOO_MUCH: 'C’est plus que ce qui est dû[ : au plus {most}]. Vérifiez le montant, le membre et le jour.',
  CAPITAL_SAME_MEMBER: 'Une cession va d’un membre à un autre. Choisissez une autre personne qui reçoit les parts.',
  CAPITAL_SAME_CLASS: 'Une conversion mène à une autre catégorie de parts. Choisissez-en une autre.',
  CAPITAL_CONVERSION:
    'Les parts obtenues doivent valoir autant que celles converties[ : {after} n’est pas {before}]. Changez l’un des deux nombres.',
  CAPITAL_LATER:
    'L’opération[ {number}][ du {day}] a besoin de ces parts ou de ces versements : ceci ne peut pas se faire avant elle. Retirez-la d’abord, ou choisissez un autre jour.',
  CAPITAL_UNKNOWN: 'L’opération[ {number}] ne figure pas au registre, ou a déjà été retirée. Choisissez-en une dans la liste.',
  CAPITAL_NO_SUBSCRIPTION:
    'Personne n’a encore souscrit de parts dans ce livre. Enregistrez d’abord la souscription, dans Membres, Capital social.',
  CAPITAL_NOT_SUBSCRIPTION:
    '[L’opération {number}|Cette opération] n’est pas une souscription, et seule une souscription a un bulletin. Donnez le numéro de la souscription elle-même.',
  FIGURE_FROM_REGISTER:
    '[« {name} »|Ce chiffre] suit le registre des parts[ depuis le {since}] : il ne se saisit pas à la main pour ces jours. Enregistrez plutôt une opération sur les parts.',
  COUNTRY_UNKNOWN: 'Le pays[ « {country} »] n’est pas connu. Donnez ses deux lettres, par exemple FR.',
  CAPITAL_NONE:
    'Il n’y a pas de capital à exporter : le livre n’a aucune catégorie de parts. Créez-en une dans les réglages, sous Coopérative.',
  FOUNDING_DAY_MISSING:
    'Le jour de fondation de la coopérative manque, et cet export doit le dire. Saisissez-le dans les réglages, sous Coopérative.',
  COUNTRY_MISSING: 'Le pays de la coopérative manque, et cet export doit le dire. Choisissez-le dans les réglages, sous Coopérative.',
} as const satisfies Readonly<Record<keyof typeof capitalEn, string>>;
