split-sentences --number
