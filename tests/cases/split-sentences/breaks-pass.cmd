split-sentences -n
