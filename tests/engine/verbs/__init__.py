"""Tests of the verbs, one file each where there is more to say than a line."""
