split-sentences -l ""
