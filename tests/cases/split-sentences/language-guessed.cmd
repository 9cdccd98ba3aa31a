split-sentences -l auto
