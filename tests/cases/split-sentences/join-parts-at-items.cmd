split-sentences -p
