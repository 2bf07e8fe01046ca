"""Print the processor features that numpy could use here, for `NPY_DISABLE_CPU_FEATURES`."""

from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__


def features() -> str:
    """Return the dispatched features this processor has, as numpy wants them: by spaces."""
    return " ".join(name for name in __cpu_dispatch__ if __cpu_features__.get(name))


if __name__ == "__main__":
    print(features())  # noqa: T201 - its purpose
