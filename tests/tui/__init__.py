"""The screens, driven by keys and mouse over a pretended run."""
