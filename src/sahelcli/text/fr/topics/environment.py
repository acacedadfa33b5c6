"""The environment, in French."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
# Environnement

Une option donnée sur la ligne de commande l'emporte sur sa variable.

- `SAHEL_LANG` : la langue, `en` ou `fr`, comme `--lang` ; sinon celle de `LC_ALL`, `LC_MESSAGES` ou `LANG` ; sinon l'anglais
- `SAHEL_FORMAT` : le format, comme `--format`
- `SAHEL_DATA` : registres et surcouches à lire, comme `--data`, séparés comme dans PATH
- `SAHEL_TODAY` : le jour à prendre pour aujourd'hui, comme `--today`
- `NO_COLOR` : si elle est définie et non vide, rien n'est en couleur ; rien ne l'est non plus si `TERM` vaut `dumb`, ni dans un tube
- `SAHEL_PAGER`, `PAGER` : le pageur de ce qui dépasse l'écran ; vide ou `cat` : aucun, comme avec `--no-pager`
- `LESS` : lue par le pageur `less`, pris quand aucun autre n'est nommé ; `FRX` si elle n'est pas définie
- `COLUMNS` : la largeur des tableaux et des textes

Rien n'est lu sur le réseau, et rien n'est conservé d'une exécution à l'autre.
"""
