"""Read newswire text as a wire editor would: datelines, agency attributions, quotes and tolls."""

__version__ = "0.1.0"
