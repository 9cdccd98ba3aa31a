split-sentences --join
