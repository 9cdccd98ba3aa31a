split-sentences -v 2>&1 >/dev/null
