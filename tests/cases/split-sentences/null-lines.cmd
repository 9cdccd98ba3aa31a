split-sentences -z | tr "\\0" "|"
