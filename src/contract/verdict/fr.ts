import type { VerdictWords } from './words.ts';

export const fr: VerdictWords = {
  notOurs: '« {name} » n’a pas été fait par Tantième, ou il en manque trop : on ne peut rien en dire. Demandez le fichier d’origine.',
  summary: {
    good: '« {name} » : aucune anomalie trouvée. Lisez ce que dit chaque ligne.',
    warning: '« {name} » : il y a quelque chose à savoir. Lisez les lignes marquées.',
    bad: '« {name} » : ne vous fiez pas à ce fichier. Lisez les lignes marquées.',
    unknown: '« {name} » : tout n’a pas pu être vérifié ici. Lisez ce que dit chaque ligne.',
  },
  finding: { good: 'en ordre', warning: 'à savoir', bad: 'faux', unknown: 'inconnu', note: 'pour information' },
  about: {
    content: 'A-t-il été modifié ?',
    coverage: 'La signature couvre-t-elle tout le fichier ?',
    files: 'Tous les fichiers sont-ils là, inchangés ?',
    signer: 'La clé est-elle connue ici ?',
    certificate: 'Le certificat de qui a signé était-il valable ?',
    current: 'Est-ce le document à jour ?',
    data: 'Le texte et les données concordent-ils ?',
    time: 'Quand a-t-il été signé ?',
  },
  says: {
    content: {
      intact: 'Non : ce qui a été signé est intact, à l’octet près.',
      altered: 'Oui : le fichier n’est plus ce qui a été signé, ou la signature elle-même est abîmée.',
      unsigned: 'Il ne porte aucune signature : personne ne peut le dire. C’est peut-être un aperçu.',
      noSignatureFile: 'Son fichier de signature (.p7s) n’est pas là : personne ne peut le dire. Apportez les deux fichiers ensemble.',
    },
    coverage: {
      whole: 'Oui, du premier octet au dernier.',
      appended: 'Non : quelque chose a été ajouté après la signature. Cet ajout n’est pas signé.',
      unsigned: 'Il n’y a pas de signature.',
    },
    files: {
      all: 'Oui : les {count} fichiers du bordereau sont là, tels qu’ils ont été remis, et aucun autre.',
      altered: 'Modifiés depuis leur remise : {names}.',
      missing: 'Au bordereau, mais absents ici : {names}.',
      extra: 'Présents ici, mais pas au bordereau, donc non garantis : {names}.',
      notLooked: 'Les fichiers eux-mêmes ne sont pas là. Apportez tout le dossier pour le savoir.',
    },
    signer: {
      broken: 'La signature échoue : rien ne prouve que la clé nommée a signé ce fichier.',
      known: 'Oui : signé par une clé que ce livre connaît.',
      certificate: 'Oui : signé sous le certificat que vous avez donné. Cela vaut ce que vaut la voie par laquelle il vous est parvenu.',
      some: 'En partie. Est connue la clé de {known}. Ne l’est pas celle de {others}. Comparez son empreinte à celle que la coopérative vous a donnée.',
      stranger: 'Non : signé par une clé que ce livre ne connaît pas. Comparez l’empreinte à celle que la coopérative vous a donnée.',
      otherCertificate:
        'Non : il n’a pas été signé sous le certificat que vous avez donné. Demandez à la coopérative quel certificat est le sien.',
      noBook: 'Donnez le fichier de certificat de la coopérative ou ouvrez son livre pour le savoir, ou comparez l’empreinte vous-même.',
      unsigned: 'Il n’y a pas de signature.',
    },
    certificate: {
      expiredSince:
        'Oui, au moment de la signature : le certificat de {signer} était valable jusqu’au {until}. Qu’il ait expiré depuis n’enlève rien à cette signature.',
      expiredStamped:
        'Oui, au moment de la signature : le certificat de {signer} était valable jusqu’au {until}, et le service d’horodatage « {service} » atteste que la signature existait avant, le {at}. Qu’il ait expiré depuis n’enlève rien à cette signature.',
      outOfTime: 'Pas le jour que la signature indique : le certificat de {signer} est valable du {from} au {until}.',
      revokedSince:
        'Oui, au moment indiqué par la signature : le certificat de {signer} a été révoqué à compter du {day} ({why}). Ce qu’il a signé avant reste bon.',
      revokedStamped:
        'Oui, au moment de la signature : le certificat de {signer} a été révoqué à compter du {day} ({why}), et le service d’horodatage « {service} » atteste que la signature existait avant, le {at}.',
      revokedBefore:
        'Non : le certificat de {signer} a été révoqué à compter du {day} ({why}), et cette signature est de ce jour ou d’après.',
      revokedStolen:
        'C’est incertain : le certificat de {signer} a été révoqué à compter du {day} ({why}). La signature indique un jour antérieur, mais qui avait la clé peut indiquer n’importe lequel.',
    },
    current: {
      current: 'Oui : ce livre n’en connaît pas de plus récent.',
      currentBoth:
        'Oui : ce livre n’en connaît pas de plus récent. Il existe aussi dans l’autre langue, sous le nº {other} ; les deux sont à jour.',
      replaced: 'Non : il est remplacé par le nº {number}. Motif : {reason}',
      replacedBare: 'Non : il est remplacé par le nº {number}.',
      withdrawn: 'Non : il est retiré. Sa période a été rouverte depuis ({reason}) ; un nouveau le remplacera.',
      other: 'Non : sous ce numéro, le livre a un document qui dit autre chose.',
      notHere: 'Ce livre n’a pas de document de ce numéro.',
      noBook: 'Seul le livre de la coopérative sait s’il en existe un plus récent.',
      noData: 'On ne peut pas le dire : sans ses données, le fichier ne dit pas son numéro. Apportez son fichier .json.',
    },
    data: {
      same: 'Oui : les données jointes donnent exactement ce texte.',
      sameBeside: 'Oui : les données et le texte apportés ensemble sont le même document.',
      differs: 'Non : réimprimé à partir de ses données, le fichier serait différent.',
      archiveDiffers: 'Non : réimprimée à partir des données apportées, cette copie serait différente.',
      unknown: 'Comparaison impossible : pas de données lisibles, ou imprimé par une autre version.',
      noPrint: 'Le PDF n’est pas là. Apportez les deux pour les comparer.',
      noData: 'Une copie d’archive ne porte pas de données. Apportez aussi son fichier .json pour les comparer.',
    },
    time: {
      claimed: 'La personne qui signe dit : {when}. Personne d’autre ne l’atteste.',
      none: 'La signature n’indique aucun moment.',
      stamp:
        'Un service d’horodatage, « {service} », affirme que la signature existait le {at}. À vous de juger si ce service est digne de foi : son certificat n’est pas connu ici.',
      knownStamp: 'Le service d’horodatage « {service} », dont vous avez donné le certificat, affirme que la signature existait le {at}.',
      badStamp: 'Il porte un horodatage qui ne tient pas : ne croyez pas l’heure qu’il indique.',
    },
  },
  provesTitle: 'Ce que cela prouve',
  proves: ['Si le fichier est exactement ce qui a été signé.', 'Quelle clé l’a signé.'],
  provesNotTitle: 'Ce que cela ne prouve pas',
  provesNot: [
    'Que les chiffres saisis étaient justes : la personne qui signe en répond.',
    'Que quoi que ce soit ait été versé.',
    'Quand il a été signé, sauf si un service auquel vous vous fiez l’atteste : la date est la parole de la personne qui signe.',
    'À qui est la clé, sauf si vous avez comparé l’empreinte.',
  ],
  stampedBy: 'horodatage : {at}, « {service} »',
  signedBy: 'Qui a signé',
  issuedBy: 'certificat délivré par l’autorité SHA-256 {fingerprint}',
  revocations: {
    lost: 'clé ou phrase secrète perdue',
    stolen: 'quelqu’un d’autre peut avoir la clé',
    left: 'n’exerce plus ce rôle',
    other: 'pour une autre raison',
  },
  forms: {
    pdf: 'Document signé (PDF)',
    archive: 'Copie d’archive (PDF/A-1)',
    data: 'Données d’un document (JSON)',
    manifest: 'Bordereau d’une remise',
  },
  certificateAlong:
    '« {name} » est arrivé avec les documents : il ne garantit donc rien. Si la coopérative vous l’a donné par une autre voie, donnez-le comme son certificat.',
  loose: '« {name} » est une signature, mais ce qu’elle signe n’est pas là.',
};
