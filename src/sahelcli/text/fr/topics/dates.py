"""Dates, periods and the two clocks, in French."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
# Dates

Une date s'écrit comme les sources la donnent, sans jamais gagner en précision : **EDTF** (ISO 8601-2), niveau 0 et, du niveau 1, ce qu'il
faut à l'actualité.

- `2024-07-06` : ce jour-là
- `2024-07`, `2024` : un jour de ce mois, de cette année ; comme période, le mois ou l'année en entier
- `2025-12-22/2025-12-23` : cela a duré du premier jour au second
- `2012-04~` : vers avril 2012 : une unité de plus de chaque côté, de mars à mai
- `2012-04?` : peut-être avril 2012 : ce qui en dépend est possible, non certain
- `2012-04%` : les deux
- `201X`, `2024-XX` : chiffres inconnus
- `2024-06/..` : à partir de juin 2024, sans fin connue
- `XXXX` : cela a eu lieu ; le jour est inconnu

`since` est le premier jour où une chose est vraie, `until` **le premier jour où elle ne l'est plus**.

## Les périodes telles qu'on les écrit

Partout où va une date, celles-ci vont aussi, en anglais comme en français, quelle que soit la langue du programme. Ni les accents ni la
casse ne comptent.

- `2024q1`, `2024 T1` : un trimestre
- `2023..2024` : du premier jour de l'une au dernier jour de l'autre ; chaque côté peut être toute période, ou manquer
- `since 2023`, `depuis 2023` : à partir de son premier jour
- `until 2023`, `jusqu'à 2023` : jusqu'à son dernier jour
- `July 2024`, `juillet 2024` : un mois ; trois lettres suffisent si aucun autre mois ne commence ainsi
- `6 July 2024`, `July 6, 2024`, `le 6 juillet 2024` : un jour
- `today`, `yesterday`, `aujourd'hui`, `hier` : comptés, comme les suivants, à partir du jour de `--today`
- `this month`, `last month`, `this year`, `last year` : en français `ce mois-ci`, `le mois dernier`, `cette année`, `l'année dernière`

`--since` commence au premier jour de sa période et `--until` finit au dernier : `--until 2024q1` comprend tout le mois de mars, `--since
2023..2024` commence le 1er janvier 2023. `--period` donne les deux bornes à la fois et ne s'emploie pas avec elles. `--known-on` et
`--today` prennent le dernier jour. Après `--today`, un mot relatif se compte à partir du jour de l'horloge de l'ordinateur.

Les autres dates s'écrivent l'année en premier. Une date écrite autrement est refusée, avec les lectures possibles ; un mois mal
orthographié l'est avec le nom le plus proche.

## Trois réponses

Ce qui peut être vrai porte `certainty: possible` ; `--certain` l'écarte. Sur un mois ou une année (`--on 2025-01`), ce qui est vrai tous
les jours est certain, ce qui l'est certains jours est possible.

## Deux horloges

`--on DATE` demande l'état du monde ce jour-là. `--known-on DATE` ne répond qu'avec ce qui était alors public. Le jour retenu est `--on` ;
sinon `--known-on` ; sinon aujourd'hui ou le jour jusqu'auquel le registre est tenu à jour, le plus ancien des deux. Au-delà de l'horizon
(le plus ancien de `--known-on` et de ce jour), toute situation est prolongée et seulement possible, et une note indique le jour.
"""
