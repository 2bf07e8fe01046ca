"""Every error a person may meet, as one small tree; each carries its own wording and exit code.

    RoomsError              one line: what is wrong, and how to mend it
    ├── UsageError          unknown room, seed, bot, pack or file                        exit 2
    ├── PackError           a pack that cannot be used; its findings were printed        exit 2
    └── RecordError         something about a recording
        ├── DesyncError     the replay parted from what was recorded                     exit 1
        ├── DamagedError    the file is cut, altered or not a recording                  exit 2
        ├── OtherRulesError made under other rules or another pack                       exit 3
        └── UnfinishedError a sound recording of a run that has not ended                exit 4

A refused verb is no error but an answer (`game.model.day.Refusal`).
"""


class RoomsError(Exception):
    """What went wrong and how to mend it, in one line for a person."""

    exit_code = 2

    def __init__(self, what: str, mend: str = "") -> None:
        super().__init__(f"{what}; {mend}" if mend else what)
        self.what = what
        self.mend = mend


class UsageError(RoomsError):
    """Something was asked for that does not exist or does not fit."""


class PackError(RoomsError):
    """A pack cannot be used."""


class RecordError(RoomsError):
    """A recording cannot be accepted as it is."""


class DesyncError(RecordError):
    """The replay parted from the recording; names the first day that differs."""

    exit_code = 1


class DamagedError(RecordError):
    """The file is cut, altered or no recording at all; names the line."""


class OtherRulesError(RecordError):
    """The recording was made under other rules, or with another pack."""

    exit_code = 3


class UnfinishedError(RecordError):
    """The recording is sound, but its run has not ended."""

    exit_code = 4
