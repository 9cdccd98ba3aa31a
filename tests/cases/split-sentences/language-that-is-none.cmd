split-sentences -l e
