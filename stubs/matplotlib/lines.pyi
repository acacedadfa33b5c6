from collections.abc import Sequence

from matplotlib.artist import Artist

class Line2D(Artist):
    def __init__(self, xdata: Sequence[float], ydata: Sequence[float], **kwargs: object) -> None: ...
