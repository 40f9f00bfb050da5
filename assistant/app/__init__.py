"""The composition root: wires the steps into an Assistant, for the command line and for Python."""

from assistant.app.assistant import Assistant
from assistant.app.place import environment_settings, init, settings_file

__all__ = ["Assistant", "environment_settings", "init", "settings_file"]
