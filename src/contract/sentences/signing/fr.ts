/** Who signs, with which certificate, and a second signature: the sentences of these refusals. */
export const frSigning = {
  P12_UNREADABLE: 'Ce fichier ne peut pas être lu comme un certificat avec sa clé (PKCS#12, .p12 ou .pfx). Choisissez-en un autre.',
  P12_OLD_ENCRYPTION:
    'Ce fichier est protégé d’une façon ancienne que l’on sait casser[ ({algorithm})]. Exportez de nouveau le certificat depuis le programme d’où il vient, avec AES-256 ; ou avec OpenSSL : « openssl pkcs12 -legacy -in ancien.p12 -nodes -out cle.pem », puis « openssl pkcs12 -export -in cle.pem -out nouveau.p12 » ; supprimez ensuite cle.pem.',
  P12_NO_KEY: 'Ce fichier ne contient pas de clé privée : personne ne peut signer avec. Exportez de nouveau le certificat avec sa clé.',
  P12_NO_CERTIFICATE: 'Ce fichier contient une clé, mais pas le certificat qui va avec. Exportez les deux dans un même fichier.',
  KEY_UNSUPPORTED:
    'La plupart des programmes ne sauraient pas vérifier les signatures d’une clé de ce genre[ ({key})]. Utilisez un certificat dont la clé est RSA d’au moins 2048 bits, ou sur la courbe P-256, P-384 ou P-521.',
  CERTIFICATE_EXPIRED: 'Ce certificat a expiré[ le {day}]. Demandez-en un nouveau à qui l’a délivré.',
  CERTIFICATE_NOT_YET:
    'Ce certificat n’est pas encore valable[, seulement à partir du {day}]. Attendez ce jour, ou vérifiez la date de cet ordinateur.',
  CERTIFICATE_NOT_FOR_SIGNING:
    'Ce certificat n’a pas été délivré pour signer des documents. Demandez-en un dont l’usage comprend la signature.',
  PERSON_UNKNOWN: 'Cette personne n’est pas dans le livre. Choisissez la ou le responsable, ou un membre.',
  ROLE_MISSING: 'À quel titre cette personne signe-t-elle ? Choisissez un rôle, ou écrivez-le avec vos mots.',
  ROLE_TOO_LONG:
    'Ces mots pour le rôle sont trop longs pour un certificat. N’utilisez [pas plus de {length} caractères|que quelques mots].',
  IDENTITY_KNOWN: 'Le livre connaît déjà ce certificat[, celui de {name}]. Il n’y a rien à importer.',
  SIGNER_UNKNOWN: 'Ce livre ne connaît pas cette identité de signature. Regardez la liste dans les réglages, sous Signatures.',
  SIGNER_REVOKED:
    '[Le certificat de {name}|Ce certificat] a été révoqué[, à compter du {day}]. On ne signe plus avec : ajoutez une nouvelle identité, ou renouvelez-le avec une nouvelle clé.',
  SIGNER_RENEWED: '[Le certificat de {name}|Ce certificat] a été renouvelé. Utilisez le nouveau.',
  SIGNER_WITHOUT_KEY:
    'La clé privée[ de {name}] n’est pas dans ce livre, comme dans un livre reconstruit depuis un export. Importez sa sauvegarde (un fichier .p12), ou ajoutez une nouvelle identité.',
  SIGNER_OTHER_HOLDER:
    'Le certificat antérieur est [celui de {name}|celui de quelqu’un d’autre] : celui-ci ne le renouvelle pas. Importez-le sans rien renouveler.',
  SIGNER_IMPORTED:
    '[Le certificat de {name}|Ce certificat] n’a pas été délivré par la coopérative et ne se renouvelle donc pas ici. Importez le nouveau fichier de qui l’a délivré.',
  AUTHORITY_MISSING:
    'La clé de l’autorité de la coopérative n’est pas dans ce livre. Ajoutez une nouvelle identité : une nouvelle autorité est créée avec elle.',
  DOCUMENT_NOT_CURRENT: '[Le document {number}|Ce document] a été remplacé ou va l’être. Contresignez celui qui prend sa place.',
  NOTHING_TO_COUNTERSIGN: 'Personne n’a encore signé ce document : on ne peut pas le contresigner. Établissez-le d’abord.',
  DOCUMENT_ALTERED: '[Le document {number}|Ce document] n’est plus ce qui a été signé. Ne le signez pas ; demandez le fichier d’origine.',
  COUNTERSIGNED_ALREADY:
    '[Le document {number}|Ce document] porte déjà la signature[ de {name}]. Une seconde signature doit être celle de quelqu’un d’autre.',
  NO_FREE_FIELD:
    '[Le document {number}|Ce document] n’a plus de place pour une autre signature : deux personnes l’ont signé, ou il date d’avant les contresignatures.',
  DOCUMENTS_TOO_MANY:
    '[Cela fait {count} documents|Cela fait beaucoup de documents] : [{limit} au plus|un plus petit nombre] s’impriment en une fois. Imprimez-les en plusieurs fois.',
  DOCUMENT_STAMP_UNREACHABLE:
    'Le service d’horodatage[ {address}] n’a pas répondu : ce qui attendait son horodatage n’a pas été signé. Réessayez plus tard, ou signez sans horodatage.',
  DOCUMENT_STAMP_REFUSED:
    'Le service d’horodatage[ {address}] a refusé : ce qui attendait son horodatage n’a pas été signé. Demandez-lui pourquoi, ou signez sans horodatage.',
  DOCUMENT_STAMP_INVALID:
    'Ce que le service d’horodatage[ {address}] a répondu n’est pas un horodatage valable de cette signature : le document n’a pas été signé. Vérifiez l’adresse dans les réglages, ou signez sans horodatage.',
  DOCUMENT_STAMP_TOO_LARGE:
    'L’horodatage reçu est plus grand que la place prévue dans une signature : le document n’a pas été signé. Saisissez un autre service dans les réglages, ou signez sans horodatage.',
};
