"""Exit codes, in French."""

from __future__ import annotations

from typing import Final

TEXT: Final = """\
# Codes de sortie

- `0` : une réponse a été donnée ; n'avoir rien trouvé en est une aussi
- `1` : `check` a relevé des erreurs, ou `add` a refusé ce qui lui était donné ; \
ou `--exit-status` a été donné et rien n'a été trouvé (pour `match` : un écart)
- `2` : la commande ne peut être exécutée telle qu'elle est écrite, ou un fichier manque
- `3` : les données ne sont pas valides ; aucune réponse n'a été donnée, rien n'a été ajouté ; ou le registre compilé du paquet est endommagé
- `4` : un nom n'est celui de personne, ou celui de plusieurs
- `130` : interrompu

Les réponses vont sur stdout, tout le reste sur stderr (`-q` tait les notes). Un tube que son lecteur ferme met fin au programme sans bruit.
"""
