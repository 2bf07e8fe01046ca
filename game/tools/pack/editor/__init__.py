"""What an editor asks about a pack while it is being written; the wire to it is `server` alone."""
