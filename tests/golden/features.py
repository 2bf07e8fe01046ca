"""Print the processor features that numpy could use here, for `NPY_DISABLE_CPU_FEATURES`."""

import numpy as np


def features() -> str:
    """Return the dispatched features this processor has, as numpy wants them: by spaces."""
    return " ".join(np.show_config(mode="dicts")["SIMD Extensions"].get("found", ()))


if __name__ == "__main__":
    print(features())  # noqa: T201 - its purpose
