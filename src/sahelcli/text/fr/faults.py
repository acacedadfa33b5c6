"""Faults of a record in French, and what `check` says around them."""

from __future__ import annotations

from typing import Final

SENTENCES: Final = {
    "check.clean": "{path} : aucune erreur",
    "check.count": "erreurs relevées : {count}",
    "check.same": "{path} : déjà sous forme canonique",
    "check.warnings": "avertissements : {count}",
    "check.written": "{path} : écrit sous forme canonique",
    "fault.address-nearly-twice": "la même page que la source « {of} », à l'écriture de l'adresse près : citer celle-là et retirer celle-ci",
    "fault.address-twice": "la même adresse que la source « {of} » : citer celle-là",
    "fault.already-there": "le registre a déjà « {id} » : choisir un autre identifiant, ou corriger cette entrée dans son fichier",
    "fault.bad-address": "« {value} » n'est pas une adresse http ou https : donner celle de la page, https://...",
    "fault.bad-country": "« {value} » n'est pas un code ISO 3166-1 alpha-3, tel que MLI",
    "fault.bad-date": "« {value} » n'est pas une date EDTF, telle que 2024-07-06, 2024-07, 2024-07~ ou 2025-12-22/2025-12-23",
    "fault.bad-date-readings": "« {value} » n'est pas une date EDTF : écrire l'année en premier, {readings}",
    "fault.bad-day": "« {value} » n'est pas un jour, tel que 2024-07-06",
    "fault.bad-id": "« {value} » n'est pas un identifiant : CAPITALES-ET-TRAITS-D-UNION, ou minuscules-et-traits-d-union",
    "fault.bad-language": "« {value} » n'est pas un code ISO 639-1, tel que en ou fr",
    "fault.bad-slug": "« {value} » n'est pas un identifiant en minuscules : lettres sans accent, chiffres et traits d'union",
    "fault.bad-syntax": "JSON non valide : {what}, colonne {column} : le corriger là ; la suite n'a pas été lue",
    "fault.bad-value": "{value} n'est pas admis ici ({what})",
    "fault.claim-undisclosed": "toutes les pages citées par cette affirmation sur « {field} » sont postérieures à l'événement : indiquer dans "
    "`disclosed` quand elle est devenue publique",
    "fault.claim-value": "une affirmation de rang `held` donne à « {field} » la valeur « {value} », que ce champ ne peut pas prendre",
    "fault.claim-without-reason": "une affirmation de rang `deprecated` sur « {field} » ne donne pas de motif : dire pourquoi elle est jugée fausse",
    "fault.control-character": "contient le caractère {value}, invisible, après « {after} » : le retirer",
    "fault.disclosed-before": "devenu public le {disclosed}, avant d'avoir lieu ({date}) : corriger l'une des deux dates, ou omettre `disclosed`",
    "fault.due-before": "échéance du {due} antérieure au début ({date}) : une fin annoncée d'avance est à venir",
    "fault.effect-later": "l'effet est daté de {date}, après son événement ({event}) : l'avenir relève d'une notification, d'un projet ou d'une "
    "échéance",
    "fault.empty-list": "au moins une entrée est requise : l'ajouter",
    "fault.empty-or-twice": "une liste est vide ou nomme deux fois la même chose : donner chacune une fois",
    "fault.empty-text": "texte vide : l'écrire, ou omettre la clé si elle est facultative",
    "fault.ends-nothing": "{verb} : {id} n'a rien de tel à clore vis-à-vis de « {object} » : ajouter l'événement qui l'a ouvert, ou retirer cet "
    "effet",
    "fault.exit-outside": "{member} est en cours de retrait de {organisation} ({since}) sans en être membre alors : corriger la date, ou ajouter "
    "le `joins`",
    "fault.french-spacing": "le français met un espace avant ; : ! ? et à l'intérieur des « » ; il en manque un à « {sign} »",
    "fault.half-character": "contient une moitié de caractère : un échappement comme \\ud800 sans son autre moitié",
    "fault.header-added": "en-tête de registre, or seules des entrées s'ajoutent : le retirer",
    "fault.hindsight": "mentionne {words}, après l'événement ({date}) : dire ce qui était vrai ce jour-là, ou donner l'annonce comme projet ou "
    "échéance",
    "fault.holder-is-nobody": "« {id} » exerce une fonction sans être une personne ni un État du registre : ajouter l'acteur, ou corriger "
    "l'identifiant",
    "fault.id-of-another-day": "l'identifiant commence par {day} et l'événement est du {date} : corriger l'un des deux ; si la date a été "
    "corrigée, le dire dans `revisions`",
    "fault.id-of-kind": "« {value} » ne convient pas comme identifiant pour la nature `{kind}` : code alpha-3 pour un État, minuscules et traits "
    "d'union pour une personne, capitales pour les autres",
    "fault.id-twice": "l'identifiant « {id} » figure deux fois (aussi dans {of}) : en donner un autre à l'un des deux",
    "fault.joins-after-end": "{member} adhère à {organisation} ({date}) après sa dissolution ({day}) : corriger l'une des deux dates",
    "fault.joins-before-founding": "{member} adhère à {organisation} ({date}) avant sa fondation ({day}) : corriger l'une des deux dates",
    "fault.key-twice": "la clé « {key} » figure deux fois dans un même objet : en retirer une",
    "fault.keys-out-of-order": "les clés ne suivent pas l'ordre du schéma : {order} ; `sahel check --write` les trie",
    "fault.languages-contradict": "l'anglais et le français donnent des nombres ou des mois différents : l'anglais seul {en}, le français seul "
    "{fr} ; corriger d'après la source",
    "fault.leaves-unjoined": "{member} quitte {organisation} sans y avoir adhéré : ajouter le `joins`, ou corriger le membre",
    "fault.missing-key": "clé obligatoire absente : l'indiquer",
    "fault.mixed-script": "le mot « {word} » mêle des lettres de deux alphabets qui se ressemblent : le saisir à nouveau",
    "fault.name-of-two": "le nom « {name} » est aussi celui de {of}, et ne désigne donc ni l'un ni l'autre : le retirer de l'un des deux",
    "fault.named-twice": "nomme deux fois « {what} » : en retirer un",
    "fault.near-duplicate": "ressemble fort à l'événement « {of} » ({date}) : s'il s'agit du même, les fondre ; sinon, que les titres les "
    "distinguent",
    "fault.no-entry": "aucune entrée à ajouter : écrire un événement, ou un objet avec la clé event, source, actor, place ou topic",
    "fault.no-head": "{state} est sans chef d'État du {since} (fin de {before}) au {until}, où {id} prend ses fonctions : ajouter l'intérim, ou "
    "corriger une date",
    "fault.no-record": "en-tête `record` absent, et aucun registre ne précède ce fichier",
    "fault.no-topic": "aucun thème : en choisir dans `sahel topics`",
    "fault.nobody-there": "ni participants ni effets : indiquer qui a pris part",
    "fault.not-a-number": "{key} n'est pas un nombre JSON",
    "fault.not-an-entry": "une entrée, et une seule, est attendue sous l'une des clés {allowed}",
    "fault.not-an-organisation": "« {id} » est de nature `{kind}` ; seuls une organisation ou un traité ont des membres",
    "fault.not-canonical": "n'est plus sous forme canonique à partir d'ici ; `sahel check --write` la rétablit",
    "fault.not-composed": "« {value} » a des accents séparés de leurs lettres : l'écrire sous forme composée (Unicode NFC)",
    "fault.not-utf-8": "n'est pas en UTF-8 : octet {byte} ; enregistrer le fichier en UTF-8",
    "fault.one-language": "mentionne {named}, ce que l'autre langue ne fait pas : le dire dans les deux, ou dans aucune",
    "fault.one-sided": "toutes les pages viennent des pays d'une seule partie, {party} : en chercher une de l'autre partie, ou d'un tiers",
    "fault.one-subject": "un projet n'a qu'un seul sujet ; les autres acteurs sont des participants",
    "fault.opens-twice": "ouvre deux fois le fait « {id} » : retirer un effet",
    "fault.out-of-order": "placé après « {after} », qu'il devrait précéder ; `sahel check --write` trie les entrées",
    "fault.outer-space": "« {value} » commence ou finit par un espace : le retirer",
    "fault.past-the-record": "daté du {date}, après le {covered_until}, terme de la tenue du registre : il y est isolé",
    "fault.plan-of-another": "le projet « {id} » est celui de {subject}",
    "fault.plan-overdue": "le projet « {id} » était prévu pour {when}, et le registre ne dit ni s'il a eu lieu ni s'il a été reporté : ajouter "
    "ce qu'il est devenu",
    "fault.planned-for-the-past": "prévu pour {when}, avant l'annonce du projet ({date}) : corriger l'une des deux dates",
    "fault.recorded-before": "enregistré le {recorded}, avant d'avoir lieu ({date}) : l'avenir est un projet de l'événement qui l'annonce",
    "fault.relation-later": "renvoie à « {to} » ({date}), qui n'est pas antérieur : une relation va de l'événement ultérieur au plus ancien",
    "fault.relative-day": "dit « {words} », qui ne vaut qu'un jour donné : nommer ce jour, ou l'omettre",
    "fault.revised-before": "corrigé le {day}, avant d'être enregistré ({recorded}) : corriger l'une des deux dates",
    "fault.single-source": "ne repose que sur « {origin} » : chercher une seconde origine",
    "fault.source-older": "la page « {source} » ({published}) est antérieure à l'événement ({date}) : dire dans `supports` ce qu'elle étaye, ou "
    "citer une page ultérieure",
    "fault.suspended-outside": "{member} est suspendu de {organisation} ({since}) sans en être membre alors : corriger la date, ou ajouter le "
    "`joins`",
    "fault.sworn-without-office": "{id} prête serment pour une fonction auprès de {object} sans l'exercer : ajouter le `takes-office`, ou "
    "corriger la date",
    "fault.title-dated": "mentionne la date même de l'événement, {words} : un titre l'omet",
    "fault.title-ends": "finit par un point : le retirer",
    "fault.too-deep": "imbrication trop profonde : donner une valeur simple",
    "fault.too-long": "{part} compte {length} caractères ; {most} au plus : l'abréger",
    "fault.two-heads": "{one} et {other} sont tous deux chefs de l'État de {object} le {day} : écrire qui est parti et quand (`leaves-office`), "
    "ou dire dans `title` qui assure l'intérim",
    "fault.two-holders": "{one} et {other} exercent tous deux la fonction {office} de {object} le {day} : écrire qui est parti et quand "
    "(`leaves-office`), ou dire dans `title` qui assure l'intérim",
    "fault.two-spaces": "deux espaces de suite : en retirer un",
    "fault.unbounded-date": "« {value} » est sans premier ou sans dernier jour",
    "fault.unknown-actors": "aucun acteur « {id} » dans le registre : `sahel actors` les énumère, ou l'ajouter",
    "fault.unknown-events": "aucun événement « {id} » dans le registre : vérifier son identifiant avec `sahel timeline`",
    "fault.unknown-key": "clé inconnue du schéma : la retirer ou en corriger le nom (`sahel schema record` les donne toutes)",
    "fault.unknown-places": "aucun lieu « {id} » dans le registre : `sahel places` les énumère, ou l'ajouter",
    "fault.unknown-plans": "aucun projet « {id} » dans le registre : vérifier son identifiant avec `sahel plans`",
    "fault.unknown-sources": "aucune source « {id} » dans le registre : l'ajouter, ou en citer une qui y figure",
    "fault.unknown-topics": "aucun thème « {id} » dans le registre : `sahel topics` les énumère",
    "fault.unknown-version": "{value} n'est pas une version du schéma lisible par cet outil ; version lue : 1",
    "fault.unknown-word": "« {value} » ne figure pas dans la liste : choisir parmi {words}",
    "fault.untranslated": "identique dans les deux langues : le traduire",
    "fault.unused-actors": "aucun événement ne nomme l'acteur « {id} » : le retirer, ou le citer là où il a pris part",
    "fault.unused-places": "aucun événement ne nomme le lieu « {id} » : le retirer, ou l'indiquer où il convient",
    "fault.unused-sources": "aucun événement ne cite la source « {id} » : la retirer, ou la citer",
    "fault.unused-topics": "aucun événement n'a le thème « {id} » : le retirer, ou l'attribuer aux événements qui s'y prêtent",
    "fault.verb-lacks": "{verb} n'admet pas {keys} : le retirer (clés admises : {allowed})",
    "fault.verb-needs": "{verb} exige la clé « {keys} » : l'indiquer",
    "fault.weak": "ne repose que sur des pages faibles ({kinds}) : en trouver une autre, nommer l'`origin` d'une reprise, ou mettre `confirmed` "
    "à false",
    "fault.wrong-type": "n'est pas du type {expected} : voir `sahel schema record`",
    "finding": "{place} : {what}",
    "finding.warning": "{place} : avertissement : {what}",
    "more-findings": "(et {count} de plus)",
}
